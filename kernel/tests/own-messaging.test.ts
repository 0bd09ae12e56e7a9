import { randomBytes } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import type { AccessChange } from '../changes/access-changes.ts';
import { createRedisAccess } from '../changes/redis-access.ts';
import type { SubgraphContext } from '../context.ts';
import { buildSchema } from '../graphql/build-schema.ts';
import { newId } from '../ids.ts';
import { createSubgraphService, type SubgraphConfig } from '../subgraph/service.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { TEST_TOKENS } from '../testing/test-tokens.ts';
import { BoatSchema, Boats, launch } from './boats.ts';
import { quiet } from './start-broker.ts';

const schema = buildSchema({
  typeDefs: 'type Query { hello: String }',
  resolvers: { Query: { hello: () => 'ahoy' } },
});

const definition = {
  name: 'boats',
  entities: [BoatSchema],
  migrations: [Boats],
  schema,
  subscribers: [],
  createContext: (base: SubgraphContext) => base,
  accessOf: ({ workspaceid: workspaceId }: { workspaceid: string }): AccessChange[] => [
    { kind: 'workspace-deleted', workspaceId },
  ],
};

const configOf = (databaseUrl: string, settings: Partial<SubgraphConfig>): SubgraphConfig => ({
  databaseUrl,
  poolSize: 5,
  tokens: TEST_TOKENS,
  drainDelayMs: 0,
  relayIntervalMs: 20,
  messagingPrefix: `own-${randomBytes(4).toString('hex')}`,
  ...settings,
});

test('on RabbitMQ and Redis, what one process commits is followed in another, and access is announced', async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase(inject('databaseUrl')));
  const redisUrl = inject('redisUrl');
  const config = configOf(database.url, { amqpUrl: inject('amqpUrl'), redisUrl });
  const start = async () =>
    stack.use(await createSubgraphService(definition, config, { logger: quiet }));
  const [writer, reader] = [await start(), await start()];
  const access = createRedisAccess({
    url: redisUrl,
    prefix: config.messagingPrefix,
    logger: quiet,
  });
  stack.defer(() => access.close());
  const announced = Promise.withResolvers<AccessChange>();
  await access.listen(announced.resolve);

  const workspaceId = newId();
  const ended = new AbortController();
  stack.defer(() => ended.abort());
  const { changes } = reader.local.createContext({ identity: null, requestId: newId() }) as {
    changes: SubgraphContext['changes'];
  };
  const followed = changes.follow(workspaceId, { signal: ended.signal })[Symbol.asyncIterator]();
  const first = followed.next();
  const name = 'Argo';
  // A listener over Redis is there a moment after it said so, hence more than one boat.
  const launching = setInterval(() => void launch(writer.database, { workspaceId, name }), 50);
  stack.defer(() => clearInterval(launching));
  expect((await first).value).toMatchObject({ envelope: { data: { name } } });
  expect(await announced.promise).toEqual({ kind: 'workspace-deleted', workspaceId });
});

test('a subgraph with neither a broker of its host nor AMQP_URL says so', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await expect(
    createSubgraphService(definition, configOf(database.url, {}), { logger: quiet }),
  ).rejects.toThrow('A subgraph without AMQP_URL needs the broker of its host.');
});
