import { createLogger } from '@trellis/kernel/logger';
import { mainInWorkers } from '@trellis/kernel/workers';
import { readConfig } from './config.ts';
import { createGatewayService } from './service.ts';

await mainInWorkers('gateway', async () => {
  const config = readConfig();
  const logger = createLogger({ service: 'gateway', level: config.logLevel });
  const service = await createGatewayService(config, { logger });
  logger.info({ url: service.url }, 'The gateway is ready.');
  return { service, logger };
});
