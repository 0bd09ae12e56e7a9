import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { breakingChanges } from './check.ts';
import { composeSupergraph, supergraphUrl } from './compose.ts';

test('the committed supergraph is what the subgraphs compose to', async () => {
  expect(await composeSupergraph()).toBe(await readFile(supergraphUrl, 'utf8'));
}, 30_000);

test('a removed field breaks clients, an added one does not', async () => {
  const before = await readFile(supergraphUrl, 'utf8');
  expect(await breakingChanges(before, before)).toEqual([]);
  const renamed = before.replace('  startedAt: DateTime ', '  beganAt: DateTime ');
  expect(renamed).not.toBe(before);
  const changes = await breakingChanges(before, renamed);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toContain('startedAt');
}, 30_000);
