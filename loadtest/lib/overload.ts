import http from 'k6/http';
import { Counter, Trend } from 'k6/metrics';
import { sendMixed } from './mixed.ts';

const admitted = new Trend('admitted_duration', true);
const refused = new Counter('refused');
const unexplained = new Counter('refused_without_retry_after');

// A refusal in time is what an overloaded system should answer, so it is no failure.
http.setResponseCallback(http.expectedStatuses(200, 429, 503));

const isRefusal = (status: number) => status === 429 || status === 503;

/** What has to hold however much is asked. */
export const overloadThresholds = {
  checks: ['rate>0.999'],
  http_req_failed: ['rate<0.001'],
  admitted_duration: ['p(95)<200'],
  refused_without_retry_after: ['count==0'],
};

/** Sends one operation of the mix; refusals are counted apart from what was admitted. */
export function sendUnderOverload(): void {
  const { status, timings, headers } = sendMixed(isRefusal);
  if (isRefusal(status)) {
    refused.add(1);
    if (!headers['Retry-After']) unexplained.add(1);
  } else if (status !== 0) admitted.add(timings.duration);
}
