import { createLogger } from '@trellis/kernel/logger';
import { mainInWorkers } from '@trellis/kernel/workers';
import { readGoalsConfig } from './config.ts';
import { createGoalsService } from './service.ts';

await mainInWorkers('goals', async () => {
  const { logLevel, ...config } = readGoalsConfig();
  const logger = createLogger({ service: 'goals', level: logLevel });
  const service = await createGoalsService(config, { logger });
  logger.info({ url: service.url }, 'goals is ready');
  return { service, logger };
});
