import { overloadThresholds, sendUnderOverload } from './lib/overload.ts';
import { peak } from './lib/settings.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const calm = Math.ceil(peak / 10);

/** Ten times as much as before within five seconds, for a minute, and back. */
export const options = {
  scenarios: {
    spike: {
      executor: 'ramping-arrival-rate',
      startRate: calm,
      timeUnit: '1s',
      preAllocatedVUs: 200,
      maxVUs: 2_000,
      stages: [
        { target: calm, duration: '30s' },
        { target: peak, duration: '5s' },
        { target: peak, duration: '60s' },
        { target: calm, duration: '5s' },
        { target: calm, duration: '30s' },
      ],
    },
  },
  thresholds: overloadThresholds,
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

export default function spike() {
  sendUnderOverload();
}
