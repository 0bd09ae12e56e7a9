import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a signal that nobody else handles an ordinary exit, so that what waits for `exit` is done.
 * Without it such a signal ends the process on the spot.
 */
export function exitOnSignal(): void {
  for (const name of SIGNALS) {
    if (!process.listeners(name).includes(exit)) process.on(name, exit);
  }
}

function exit(name: NodeJS.Signals): void {
  if (process.listenerCount(name) === 1) process.exit(128 + constants.signals[name]);
}
