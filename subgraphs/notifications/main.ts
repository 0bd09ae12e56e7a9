import { createLogger } from '@trellis/kernel/logger';
import { mainInWorkers } from '@trellis/kernel/workers';
import { readNotificationsConfig } from './config.ts';
import { createNotificationsService } from './service.ts';

await mainInWorkers('notifications', async () => {
  const { logLevel, ...config } = readNotificationsConfig();
  const logger = createLogger({ service: 'notifications', level: logLevel });
  const service = await createNotificationsService(config, { logger });
  logger.info({ url: service.url }, 'notifications is ready');
  return { service, logger };
});
