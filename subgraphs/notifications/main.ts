import { main } from '@trellis/kernel/lifecycle';
import { createLogger } from '@trellis/kernel/logger';
import { readNotificationsConfig } from './config.ts';
import { createNotificationsService } from './service.ts';

await main(async () => {
  const { logLevel, ...config } = readNotificationsConfig();
  const logger = createLogger({ service: 'notifications', level: logLevel });
  const service = await createNotificationsService(config, { logger });
  logger.info({ url: service.url }, 'notifications is ready');
  return { service, logger };
});
