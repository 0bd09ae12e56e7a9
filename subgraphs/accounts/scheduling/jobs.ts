import type { Job } from '@trellis/kernel/subgraph/service';
import { forgetSessions } from './forget-sessions.ts';

/** What accounts does by the clock. Every process does it; none gets in the way of another. */
export const jobs: readonly Job[] = [
  {
    name: 'sessions',
    intervalMs: 3_600_000,
    run: ({ database, now }) => forgetSessions(database, now()),
  },
];
