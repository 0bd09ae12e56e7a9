import { createLogger } from '@trellis/kernel/logger';
import { mainInWorkers } from '@trellis/kernel/workers';
import { readAccountsConfig } from './config.ts';
import { createAccountsService } from './service.ts';

await mainInWorkers('accounts', async () => {
  const { logLevel, ...config } = readAccountsConfig();
  const logger = createLogger({ service: 'accounts', level: logLevel });
  const service = await createAccountsService(config, { logger });
  logger.info({ url: service.url }, 'accounts is ready');
  return { service, logger };
});
