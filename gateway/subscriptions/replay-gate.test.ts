import { expect, test } from 'vitest';
import { ReplayGate } from './replay-gate.ts';

test('64 replays begin at once, the next when one of them is under way', async () => {
  const gate = new ReplayGate();
  const entered: (() => void)[] = [];
  const all = Array.from({ length: 70 }, async () => entered.push(await gate.enter()));
  await new Promise((resolve) => setImmediate(resolve));
  expect(entered).toHaveLength(64);
  entered[0]!();
  entered[0]!(); // says it twice, counts once
  await new Promise((resolve) => setImmediate(resolve));
  expect(entered).toHaveLength(65);
  for (let index = 1; index < 6; index += 1) entered[index]!();
  await Promise.all(all);
  expect(entered).toHaveLength(70);
});
