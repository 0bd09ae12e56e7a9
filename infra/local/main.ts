import { main } from '@trellis/kernel/lifecycle';
import { createLogger } from '@trellis/kernel/logger';
import { readLocalConfig } from './config.ts';
import { DEMO, ensureDemoUser, NotListed } from './demo.ts';
import { refuseBusyPort } from './processes/refuse-busy-port.ts';
import { say } from './say.ts';
import { startLocal } from './start-local.ts';

await main(async () => {
  const config = readLocalConfig();
  await refuseBusyPort(config);
  const logger = createLogger({ service: 'trellis', level: config.logLevel });
  const network = await startLocal(config, { logger, onProgress: say });
  const isDemoThere = await ensureDemoUser(network.url).then(() => true, unlessNotListed);
  const address = network.url.replace(/\/graphql$/, '');
  say(
    `Trellis is ready: console ${address}, API ${network.url} (subscriptions at the same address, ws://), explorer ${address}/explorer`,
    isDemoThere
      ? `Sign in as ${DEMO.email} with the password ${DEMO.password}. Stop with Ctrl-C.`
      : 'Only listed operations are served, so the demo user was not looked after. Stop with Ctrl-C.',
  );
  return { service: network, logger, onStopping: () => say('Stopping …') };
});

function unlessNotListed(error: unknown): false {
  if (error instanceof NotListed) return false;
  throw error;
}
