import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBoundTo } from '@trellis/kernel/messaging/broker';
import { expect, test } from 'vitest';
import { SUBSCRIBERS } from '../system.ts';

const SUBGRAPHS = new URL('../../subgraphs/', import.meta.url);

/** Event types as their publishers write them down. */
function typesOf(subgraph: string): string[] {
  const path = new URL(`${subgraph}/events.ts`, SUBGRAPHS);
  // Audit only listens.
  if (!existsSync(path)) return [];
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/'([a-z]+\.[a-z-]+\.v\d+)'/g)].map(([, type]) => type as string);
}

test('every event has somebody who takes it: audit takes them all', () => {
  for (const subgraph of readdirSync(SUBGRAPHS)) {
    const bindings = SUBSCRIBERS[subgraph] ?? [];
    for (const type of typesOf(subgraph)) {
      expect(
        bindings.filter(({ types }) => isBoundTo(types, type)).map(({ name }) => name),
      ).toContain('audit');
    }
  }
});
