import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadLine } from './read-block.ts';

const READER = {
  filename: fileURLToPath(new URL('./read-block.ts', import.meta.url)),
  name: 'readBlock',
};
const BLOCKS_PER_THREAD = 2;

/**
 * Reads blocks of lines in as many threads as there are processors, and gives what each says in the order
 * in which they came. A few are held at a time, however many come.
 */
export async function* readBlocks(
  blocks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ReadLine[]> {
  const threads = availableParallelism();
  await using opened = new AsyncDisposableStack();
  let pool: Piscina<Uint8Array, ReadLine[]> | undefined;
  const reading: Promise<ReadLine[]>[] = [];
  for await (const block of blocks) {
    // In strict order, as what a thread that ends has left undone must be the first that is waited for.
    pool ??= opened.adopt(openPool(threads), (one) => one.destroy());
    const lines = pool.run(block, { transferList: [block.buffer] });
    // It may fail before its turn has come.
    lines.catch(() => undefined);
    reading.push(lines);
    if (reading.length === threads * BLOCKS_PER_THREAD) yield (await reading.shift()) ?? [];
  }
  for (const lines of reading) yield await lines;
}

function openPool(threads: number): Piscina<Uint8Array, ReadLine[]> {
  const pool = new Piscina<Uint8Array, ReadLine[]>({
    ...READER,
    minThreads: threads,
    maxThreads: threads,
    stricterFIFO: true,
  });
  // An answer that comes while the pool is destroyed belongs to nobody. Unheard, it would end the process;
  // what fails in a thread rejects its task.
  pool.on('error', () => undefined);
  return pool;
}
