import { setImmediate as turn } from 'node:timers/promises';
import type { Generation } from '../supergraph/generation.ts';
import { type Admission, prepareOn } from './admit.ts';

const SHARE = 0.9;
const LIMIT_MS = 2_000;

/**
 * Plans on a generation what is asked most, until that makes up 90 % of the traffic or two seconds
 * have passed. Between two plans everything else gets its turn.
 */
export async function warmUp(admission: Admission, generation: Generation): Promise<void> {
  const until = performance.now() + LIMIT_MS;
  for (const request of admission.usage.hottest(SHARE)) {
    if (performance.now() > until) return;
    prepareOn(admission, generation, request);
    await turn();
  }
}
