import { main } from '@trellis/kernel/lifecycle';
import { createLogger } from '@trellis/kernel/logger';
import { readDistributedConfig } from './config.ts';
import { portsFrom, startConstellation } from './constellation.ts';
import { DEMO, ensureDemoUser } from './demo.ts';
import { refuseBusyPort } from './processes/refuse-busy-port.ts';
import { say } from './say.ts';

await main(async () => {
  const { host, port, environment } = readDistributedConfig();
  const ports = portsFrom(port);
  for (const taken of Object.values(ports)) await refuseBusyPort({ host, port: taken });
  const logger = createLogger({ service: 'trellis', level: 'info' });
  say('Starting five subgraphs and the gateway, each in a process of its own …');
  const constellation = await startConstellation({ host, ports, environment, logger });
  await ensureDemoUser(constellation.url);
  say(
    `Trellis is ready: API ${constellation.url} (subscriptions at the same address, ws://)`,
    `Sign in as ${DEMO.email} with the password ${DEMO.password}. Stop with Ctrl-C.`,
  );
  return { service: constellation, logger, onStopping: () => say('Stopping …') };
});
