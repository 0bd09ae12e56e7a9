import { attend, seatsFor } from './lib/audience.ts';
import { changeSteadily } from './lib/changes.ts';
import { sendMixed } from './lib/mixed.ts';
import { durationS, events, rate, subscribers, warmUp } from './lib/settings.ts';
import { type Workspace, workspaces } from './lib/world.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const { vus, each, readyS } = seatsFor(subscribers);
const THIRDS = ['soak-1', 'soak-2', 'soak-3'];
const THIRD_S = Math.floor(durationS / THIRDS.length);
const BEGIN_S = Math.max(warmUp, readyS);
const END_S = BEGIN_S + THIRD_S * THIRDS.length;
const LAST_EVENTS_S = 5;
const CHANGES = events * THIRD_S * THIRDS.length;

const EXPECTED_MEDIAN_S = 0.01;
const preAllocatedVUs = Math.max(20, Math.ceil(rate * EXPECTED_MEDIAN_S * 4));
const arriving = {
  executor: 'constant-arrival-rate',
  timeUnit: '1s',
  rate,
  preAllocatedVUs,
  maxVUs: preAllocatedVUs * 5,
  gracefulStop: '5s',
  exec: 'mix',
};
const eachThird = <Rule>(metric: string, rules: Rule) =>
  Object.fromEntries(THIRDS.map((name) => [`${metric}{scenario:${name}}`, rules]));

/** The mix at a steady rate for long, beside sockets that must miss nothing. */
export const options = {
  scenarios: {
    'warm-up': { ...arriving, rate: Math.max(1, Math.round(rate / 2)), duration: `${BEGIN_S}s` },
    ...Object.fromEntries(
      THIRDS.map((name, index) => [
        name,
        { ...arriving, startTime: `${BEGIN_S + index * THIRD_S}s`, duration: `${THIRD_S}s` },
      ]),
    ),
    subscribers: {
      executor: 'per-vu-iterations',
      vus,
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
      maxDuration: `${END_S + 60}s`,
    },
  },
  thresholds: {
    ...eachThird('checks', ['rate>0.999']),
    ...eachThird('http_req_failed', ['rate<0.001']),
    ...eachThird('dropped_iterations', ['count==0']),
    ...eachThird('http_req_duration', ['p(99)<200']),
    'checks{scenario:subscribers}': ['rate==1'],
    'checks{scenario:changes}': ['rate==1'],
    event_lost: ['count==0'],
    event_doubled: ['count==0'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

// The last workspace is the quietest, so that nearly all that happens there is what is counted.
const quiet = workspaces[workspaces.length - 1] as Workspace;

/** When what counts begins and ends, for what else is measured. */
export function setup() {
  const from = Date.now() + BEGIN_S * 1_000;
  return { from, until: from + THIRD_S * THIRDS.length * 1_000, scenarios: THIRDS };
}

export function mix(): void {
  sendMixed();
}

export function subscribe({ until }: { until: number }): void {
  attend(quiet, { sockets: each, changes: CHANGES, endsAt: until + LAST_EVENTS_S * 1_000 });
}

export function change(): void {
  changeSteadily(quiet, { count: CHANGES, perSecond: events });
}
