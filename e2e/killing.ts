import { expect } from 'vitest';

/** Spreads kills over a run of so many changes, one at a time. */
export function killing(
  changes: number,
  kills: readonly (() => Promise<void>)[],
): {
  onAcknowledged: (count: number) => void;
  done: () => Promise<void>;
} {
  let next = 0;
  let chain = Promise.resolve();
  return {
    onAcknowledged(count) {
      const kill = kills[next];
      if (!kill || count < ((next + 1) * changes) / (kills.length + 1)) return;
      next += 1;
      chain = chain.then(kill);
    },
    async done() {
      await chain;
      expect(next).toBe(kills.length);
    },
  };
}

/** Ends a server as a crash would, and starts it again. */
export function killingServer(one: { kill(): Promise<void>; restart(): Promise<void> }) {
  return async () => {
    await one.kill();
    await one.restart();
  };
}
