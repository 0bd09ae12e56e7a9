import { createLogger } from '@trellis/kernel/logger';
import { mainInWorkers } from '@trellis/kernel/workers';
import { readTasksConfig } from './config.ts';
import { createTasksService } from './service.ts';

await mainInWorkers('tasks', async () => {
  const { logLevel, ...config } = readTasksConfig();
  const logger = createLogger({ service: 'tasks', level: logLevel });
  const service = await createTasksService(config, { logger });
  logger.info({ url: service.url }, 'tasks is ready');
  return { service, logger };
});
