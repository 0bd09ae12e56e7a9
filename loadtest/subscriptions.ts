import { attend, seatsFor } from './lib/audience.ts';
import { changeSteadily } from './lib/changes.ts';
import { durationS, events, subscribers } from './lib/settings.ts';
import { type Workspace, workspaces } from './lib/world.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const { vus, each, readyS } = seatsFor(subscribers);
const LAST_EVENTS_S = 5;
const CHANGES = events * durationS;

/** Sockets that all watch one workspace, in which something changes steadily. */
export const options = {
  scenarios: {
    subscribers: {
      executor: 'per-vu-iterations',
      vus,
      iterations: 1,
      exec: 'subscribe',
      maxDuration: `${readyS + durationS + 60}s`,
    },
    changes: {
      executor: 'per-vu-iterations',
      vus: 1,
      iterations: 1,
      exec: 'change',
      startTime: `${readyS}s`,
      maxDuration: `${durationS + 60}s`,
    },
  },
  thresholds: {
    checks: ['rate==1'],
    event_lag: ['p(95)<50'],
    event_lost: ['count==0'],
    event_doubled: ['count==0'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

const busy = workspaces[0] as Workspace;

export function subscribe(): void {
  const endsAt = Date.now() + (readyS + durationS + LAST_EVENTS_S) * 1_000;
  attend(busy, { sockets: each, changes: CHANGES, endsAt });
}

export function change(): void {
  changeSteadily(busy, { count: CHANGES, perSecond: events });
}
