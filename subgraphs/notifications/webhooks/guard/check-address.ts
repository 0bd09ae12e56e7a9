import { setTimeout as wait } from 'node:timers/promises';
import { invalidInput } from '@trellis/kernel/errors';
import { admit, BlockedDestination, type Resolve } from './admit.ts';
import { readDestination } from './destination.ts';

const LIMIT_MS = 3_000;

/**
 * Checks the address of a webhook before it is saved, as it is checked again at each call.
 *
 * @returns the address in the form in which it is called
 * @throws CodedError INVALID_INPUT at `url`
 */
export async function checkAddress(
  text: string,
  { allowedHosts, resolve }: { allowedHosts: readonly string[]; resolve: Resolve },
): Promise<string> {
  const destination = readDestination(text, allowedHosts);
  if ('unfit' in destination) throw invalidInput(['url'], destination.unfit);
  try {
    await withinLimit(admit(destination, resolve));
  } catch (error) {
    const isBlocked = error instanceof BlockedDestination;
    throw invalidInput(['url'], isBlocked ? error.message : 'its host cannot be found');
  }
  return destination.url.href;
}

async function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  const ended = new AbortController();
  const late = wait(LIMIT_MS, undefined, { signal: ended.signal }).then(() => {
    throw new Error('Too late.');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort();
    late.catch(() => undefined);
  }
}
