import { main } from '@trellis/kernel/lifecycle';
import { createLogger } from '@trellis/kernel/logger';
import { readLocalConfig } from './config.ts';
import { DEMO, ensureDemoUser } from './demo.ts';
import { refuseBusyPort } from './processes/refuse-busy-port.ts';
import { say } from './say.ts';
import { startLocal } from './start-local.ts';

await main(async () => {
  const config = readLocalConfig();
  await refuseBusyPort(config);
  const logger = createLogger({ service: 'trellis', level: config.logLevel });
  const network = await startLocal(config, { logger, onProgress: say });
  await ensureDemoUser(network.url);
  const address = network.url.replace(/\/graphql$/, '');
  say(
    `Trellis is ready: API ${network.url} (subscriptions at the same address, ws://), explorer ${address}/explorer`,
    `Sign in as ${DEMO.email} with the password ${DEMO.password}. Stop with Ctrl-C.`,
  );
  return { service: network, logger, onStopping: () => say('Stopping …') };
});
