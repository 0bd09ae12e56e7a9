import type { Job } from '@trellis/kernel/subgraph/service';
import { fireReminders } from './fire-reminders.ts';
import { purgeTasks } from './purge-tasks.ts';
import { refreshInstants } from './refresh-instants.ts';

/** What tasks does by the clock. Every process does it; none gets in the way of another. */
export const jobs: readonly Job[] = [
  {
    name: 'reminders',
    intervalMs: 1_000,
    run: ({ database, now }) => fireReminders(database, now()),
  },
  {
    name: 'purge',
    intervalMs: 600_000,
    run: ({ database, now }) => purgeTasks(database, now()),
  },
  {
    name: 'zone data',
    intervalMs: 3_600_000,
    async run({ database, now }) {
      await refreshInstants(database, { zoneData: process.versions.tz ?? 'unknown', now });
      return false;
    },
  },
];
