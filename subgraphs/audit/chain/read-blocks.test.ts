import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBlocks } from './read-blocks.ts';

const LINES = Array.from({ length: 400 }, (_, index) =>
  JSON.stringify({ line: index, text: 'x'.repeat(200) }),
);
const BLOCK = new TextEncoder().encode(`${LINES.join('\n')}\n`);
const TIMES = 40;

const unheard: unknown[] = [];
const listen = (error: unknown) => unheard.push(error);
beforeEach(() => process.prependListener('uncaughtException', listen));
afterEach(() => process.off('uncaughtException', listen));

async function* blocks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let index = 0; index < 8; index += 1) yield new Uint8Array(BLOCK);
}

test('whoever leaves while blocks are read ends nothing but the reading', async () => {
  for (let time = 0; time < TIMES; time += 1) {
    for await (const lines of readBlocks(blocks())) {
      expect(lines).toHaveLength(LINES.length);
      break;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(unheard).toEqual([]);
}, 60_000);
