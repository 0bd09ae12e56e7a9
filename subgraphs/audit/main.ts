import { createLogger } from '@trellis/kernel/logger';
import { mainInWorkers } from '@trellis/kernel/workers';
import { readAuditConfig } from './config.ts';
import { createAuditService } from './service.ts';

await mainInWorkers('audit', async () => {
  const { logLevel, ...config } = readAuditConfig();
  const logger = createLogger({ service: 'audit', level: logLevel });
  const service = await createAuditService(config, { logger });
  logger.info({ url: service.url }, 'audit is ready');
  return { service, logger };
});
