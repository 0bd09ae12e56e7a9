import { main } from '@trellis/kernel/lifecycle';
import { createLogger } from '@trellis/kernel/logger';
import { readGoalsConfig } from './config.ts';
import { createGoalsService } from './service.ts';

await main(async () => {
  const { logLevel, ...config } = readGoalsConfig();
  const logger = createLogger({ service: 'goals', level: logLevel });
  const service = await createGoalsService(config, { logger });
  logger.info({ url: service.url }, 'goals is ready');
  return { service, logger };
});
