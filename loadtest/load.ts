import { MIXED } from './lib/mix.ts';
import { sendMixed } from './lib/mixed.ts';
import { duration, durationS, rate, warmUp } from './lib/settings.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const EXPECTED_MEDIAN_S = 0.01;
const preAllocatedVUs = Math.max(20, Math.ceil(rate * EXPECTED_MEDIAN_S * 4));
const arriving = {
  executor: 'constant-arrival-rate',
  timeUnit: '1s',
  preAllocatedVUs,
  maxVUs: preAllocatedVUs * 5,
};
const mine = '{scenario:load}';

/** A steady rate of requests that does not wait for slow answers, after a warm-up that does not count. */
export const options = {
  scenarios: {
    'warm-up': { ...arriving, rate: Math.max(1, Math.round(rate / 2)), duration: `${warmUp}s` },
    load: { ...arriving, rate, duration, startTime: `${warmUp}s` },
  },
  thresholds: {
    [`checks${mine}`]: ['rate>0.999'],
    [`http_req_failed${mine}`]: ['rate<0.001'],
    [`dropped_iterations${mine}`]: ['count==0'],
    [`http_req_duration${mine}`]: ['p(95)<25', 'p(99)<60'],
    ...Object.fromEntries(
      MIXED.map((name) => [`http_req_duration{scenario:load,op:${name}}`, ['p(95)<100']]),
    ),
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

/** When what counts begins and ends, for what else is measured. */
export function setup() {
  const from = Date.now() + warmUp * 1_000;
  return { from, until: from + durationS * 1_000, scenarios: ['load'] };
}

export default function load() {
  sendMixed();
}
