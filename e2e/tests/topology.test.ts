import { existsSync, readFileSync } from 'node:fs';
import { createLogger } from '@trellis/kernel/logger';
import { isBoundTo, type QueueBinding } from '@trellis/kernel/messaging/broker';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { startNetwork } from '@trellis/local/network';
import { expect, inject, test } from 'vitest';
import { SUBSCRIBERS } from '../system.ts';

const PUBLISHERS = Object.keys(SUBSCRIBERS);

/** Event types as their publishers write them down. Audit only listens. */
function typesOf(publisher: string): string[] {
  const path = new URL(`../../subgraphs/${publisher}/events.ts`, import.meta.url);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [...source.matchAll(/'([a-z]+\.[a-z-]+\.v\d+)'/g)].map(([, type]) => type as string);
}

function takersOf(type: string, bindings: readonly QueueBinding[]): string[] {
  return bindings
    .filter(({ types }) => isBoundTo(types, type))
    .map(({ name }) => name)
    .sort();
}

test('every event goes to audit', () => {
  for (const publisher of PUBLISHERS) {
    for (const type of typesOf(publisher))
      expect(takersOf(type, SUBSCRIBERS[publisher] ?? [])).toContain('audit');
  }
});

test('publishers name exactly the queues that consumers take their events from', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const logger = createLogger({ service: 'e2e', level: 'silent' });
  await using network = await startNetwork({
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    tokens: TEST_TOKENS,
    logger,
  });
  const queues = network.subgraphs.flatMap((subgraph) => subgraph.queues);
  for (const publisher of PUBLISHERS) {
    for (const type of typesOf(publisher)) {
      expect([type, takersOf(type, SUBSCRIBERS[publisher] ?? [])]).toEqual([
        type,
        takersOf(type, queues),
      ]);
    }
  }
});
