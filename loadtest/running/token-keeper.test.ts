import { createLogger } from '@trellis/kernel/logger';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { expect, inject, test, vi } from 'vitest';
import { startNetwork } from '../../infra/local/network.ts';
import { mutate } from './sessions.ts';
import { keepTokens } from './token-keeper.ts';
import { prepareWorld } from './world.ts';

const CREATE =
  'mutation ($input: CreateTaskInput!) { done: createTask(input: $input) { task { id } errors { message } } }';

test('every session is renewed again and again, and whoever asks gets a token that is good', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await using network = await startNetwork({
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    tokens: TEST_TOKENS,
    logger: createLogger({ service: 'test', level: 'silent' }),
    environment: {},
  });
  const world = await prepareWorld(network.url, { users: 3, workspaces: 2, tasks: 1 });
  expect(world.flatMap(({ members }) => members.map(({ index }) => index))).toEqual([0, 1, 2]);
  await using keeper = await keepTokens(network.url, world, { earliestMs: 0, latestMs: 0 });
  const served = async () => (await (await fetch(keeper.url)).json()) as string[];

  const spent =
    'select count(*)::integer as count from accounts.refresh_token where spent_at is not null';
  await vi.waitFor(
    async () => {
      const [row] = await database.query<{ count: number }>(spent);
      expect(row?.count).toBeGreaterThan(3 * 3);
    },
    { timeout: 20_000, interval: 100 },
  );

  const tokens = await served();
  expect(tokens).toHaveLength(3);
  for (const { id: workspaceId, members } of keeper.workspaces())
    for (const { index, token } of members) {
      const input = { workspaceId, title: `By member ${index}` };
      const done = await mutate<{ task: { id: string } }>(
        network.url,
        { query: CREATE, input },
        token,
      );
      expect(done.task.id).toBeTruthy();
    }
});
