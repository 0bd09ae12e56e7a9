import { createAccountsService } from '@trellis/accounts/service';
import { createAuditService } from '@trellis/audit/service';
import { readConfig } from '@trellis/gateway/config';
import { createGatewayService } from '@trellis/gateway/service';
import { createGoalsService } from '@trellis/goals/service';
import { readSecretsConfig } from '@trellis/kernel/config';
import { createLogger } from '@trellis/kernel/logger';
import { createInProcessBroker } from '@trellis/kernel/messaging/in-process-broker';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { createNotificationsService } from '@trellis/notifications/service';
import { createTasksService } from '@trellis/tasks/service';
import { inject } from 'vitest';

const logger = createLogger({ service: 'e2e', level: 'silent' });

/** The same five subgraphs behind two gateways: one calls them, the other asks them over HTTP. */
export async function startTwoTransports() {
  await using starting = new AsyncDisposableStack();
  const database = starting.use(await createTestDatabase(inject('databaseUrl')));
  const broker = starting.adopt(createInProcessBroker(), (opening) => opening.close());
  const config = {
    databaseUrl: database.url,
    poolSize: 5,
    tokens: TEST_TOKENS,
    http: { host: '127.0.0.1', port: 0 },
    drainDelayMs: 0,
    relayIntervalMs: 50,
    messagingPrefix: 'two-transports',
    ...readSecretsConfig({}),
  };
  const accounts = starting.use(await createAccountsService(config, { broker, logger }));
  const { keys, exchangeApiKey } = accounts;
  const subgraphs = [accounts];
  for (const create of [
    createGoalsService,
    createTasksService,
    createAuditService,
    createNotificationsService,
  ])
    subgraphs.push(starting.use(await create(config, { broker, logger, keys })) as typeof accounts);

  const startGateway = async (environment: Record<string, string>, isLocal: boolean) => {
    const settings = readConfig({
      PORT: '0',
      TOKEN_ISSUER: TEST_TOKENS.issuer,
      TOKEN_AUDIENCE: TEST_TOKENS.audience,
      ...environment,
    });
    const localSubgraphs = new Map(subgraphs.map(({ local }) => [local.name, local]));
    const options = { logger, keys, exchangeApiKey, ...(isLocal && { localSubgraphs }) };
    return starting.use(await createGatewayService(settings, options));
  };
  const addresses = subgraphs.map(({ local, url }) => [
    `${local.name.toUpperCase()}_URL`,
    `${url}/graphql`,
  ]);
  const inProcess = await startGateway({}, true);
  const overHttp = await startGateway(Object.fromEntries(addresses), false);
  const running = starting.move();
  return {
    urls: [inProcess.url, overHttp.url] as const,
    /** Resolves when everything that was committed has reached all whom it concerns. */
    async settle() {
      for (let round = 0; round < 3; round += 1)
        for (const subgraph of subgraphs) await subgraph.settle();
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
