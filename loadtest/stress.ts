import { overloadThresholds, sendUnderOverload } from './lib/overload.ts';
import { peak } from './lib/settings.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const STEPS = 8;

/** A rate that grows in steps until the system can no more. */
export const options = {
  scenarios: {
    stress: {
      executor: 'ramping-arrival-rate',
      startRate: Math.ceil(peak / STEPS),
      timeUnit: '1s',
      preAllocatedVUs: 200,
      maxVUs: 2_000,
      stages: Array.from({ length: STEPS }, (_, step) =>
        Math.ceil((peak * (step + 1)) / STEPS),
      ).flatMap((target) => [
        { target, duration: '2s' },
        { target, duration: '58s' },
      ]),
    },
  },
  thresholds: overloadThresholds,
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

export default function stress() {
  sendUnderOverload();
}
