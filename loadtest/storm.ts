import { changeSteadily } from './lib/changes.ts';
import { visit } from './lib/resuming.ts';
import { durationS, events, subscribers } from './lib/settings.ts';
import { type Workspace, workspaces } from './lib/world.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const SOCKETS_OF_A_VU = Math.min(100, subscribers);
const CONNECT_S = 30;
const BEGIN_S = CONNECT_S + 5;
const LAST_EVENTS_S = 10;
const END_S = BEGIN_S + durationS + LAST_EVENTS_S;
const CHANGES = events * durationS;

/** Sockets that come within half a minute, are all cut off at once, and resume where they were. */
export const options = {
  scenarios: {
    sockets: {
      executor: 'per-vu-iterations',
      vus: Math.ceil(subscribers / SOCKETS_OF_A_VU),
      iterations: 1,
      exec: 'subscribe',
      maxDuration: `${END_S + 60}s`,
    },
    changes: {
      executor: 'per-vu-iterations',
      vus: 1,
      iterations: 1,
      exec: 'change',
      startTime: `${BEGIN_S}s`,
      maxDuration: `${durationS + 60}s`,
    },
  },
  thresholds: {
    checks: ['rate==1'],
    acknowledged: ['p(95)<2000'],
    resumed: ['p(95)<5000'],
    event_lost: ['count==0'],
    event_doubled: ['count==0'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

const quiet = workspaces[workspaces.length - 1] as Workspace;

export function setup() {
  return { startedAt: Date.now() };
}

export function subscribe({ startedAt }: { startedAt: number }): void {
  for (let socket = 0; socket < SOCKETS_OF_A_VU; socket += 1)
    visit(quiet, {
      opensAt: startedAt + Math.random() * CONNECT_S * 1_000,
      cutAt: startedAt + (BEGIN_S + durationS / 2) * 1_000,
      endsAt: startedAt + END_S * 1_000,
      changes: CHANGES,
    });
}

export function change(): void {
  changeSteadily(quiet, { count: CHANGES, perSecond: events });
}
