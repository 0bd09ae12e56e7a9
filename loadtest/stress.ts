import { sleep } from 'k6';
import { Goodput } from './lib/goodput.ts';
import { overloadThresholds, sendUnderOverload } from './lib/overload.ts';
import { durationS, peak } from './lib/settings.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const STEPS = 8;
const rates = Array.from({ length: STEPS }, (_, step) => Math.ceil((peak * (step + 1)) / STEPS));

/** A rate that grows in steps until more than twice as much is asked as the system can do. */
export const options = {
  scenarios: {
    stress: {
      executor: 'ramping-arrival-rate',
      startRate: rates[0],
      timeUnit: '1s',
      preAllocatedVUs: 200,
      maxVUs: 2_000,
      stages: rates.flatMap((target) => [
        { target, duration: '2s' },
        { target, duration: `${durationS - 2}s` },
      ]),
    },
    judge: {
      executor: 'per-vu-iterations',
      exec: 'judge',
      vus: 1,
      iterations: 1,
      maxDuration: `${durationS * STEPS + 60}s`,
    },
  },
  thresholds: {
    ...overloadThresholds,
    goodput_kept: ['value>=0.8'],
    // Nothing is asked of these; k6 shows what has a threshold.
    ...Object.fromEntries(rates.map((rate) => [`goodput{asked:${rate}}`, ['value>=0']])),
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

export default function stress() {
  sendUnderOverload();
}

/** Counts what the system answers in each step, and compares the most it could with the end. */
export function judge() {
  const goodput = new Goodput();
  for (const rate of rates) {
    sleep(Math.max(0, goodput.dueInS(durationS)));
    goodput.step(rate);
  }
  goodput.conclude();
}
