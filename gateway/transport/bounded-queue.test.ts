import { expect, test } from 'vitest';
import { BoundedQueue } from './bounded-queue.ts';

const overflow = () => new Error('overflow');

test('T6 a consumer that stands still bounds the memory: the queue fails instead of growing', async () => {
  const queue = new BoundedQueue<number>(3, overflow);
  for (let value = 0; value < 100_000; value += 1) queue.push(value);
  const taken: number[] = [];
  await expect(async () => {
    for await (const value of queue) taken.push(value);
  }).rejects.toThrow('overflow');
  expect(taken).toEqual([0, 1, 2]);
});

test('values come in order, also those pushed while one waits, and then the end', async () => {
  const queue = new BoundedQueue<number>(3, overflow);
  const values = queue[Symbol.asyncIterator]();
  const waiting = values.next();
  queue.push(1);
  expect(await waiting).toEqual({ done: false, value: 1 });
  queue.push(2);
  queue.end();
  queue.push(3);
  expect(await values.next()).toEqual({ done: false, value: 2 });
  expect(await values.next()).toEqual({ done: true, value: undefined });
});
