import { CodedError } from '@trellis/kernel/errors';
import type { Metrics } from '../telemetry/metrics.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { Upstream } from './upstream.ts';

/** Measures what a subgraph is asked: how long it takes, and why there is no answer. */
export function observeUpstream(
  upstream: Upstream,
  metrics: Pick<Metrics, 'fetchSeconds' | 'fetchErrors'>,
): Upstream {
  const { name } = upstream;
  const seconds = metrics.fetchSeconds.labels({ subgraph: name });
  return {
    name,
    subscribe: (call) => upstream.subscribe(call),
    isReady: () => upstream.isReady(),
    close: () => upstream.close(),
    async fetch(call) {
      const begun = performance.now();
      try {
        return await upstream.fetch(call);
      } catch (error) {
        metrics.fetchErrors.inc({ subgraph: name, reason: reasonOf(error, call.signal) });
        throw error;
      } finally {
        seconds.observe((performance.now() - begun) / 1_000);
      }
    },
  };
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof FetchFailure) return error.reason;
  if (signal.aborted) return 'canceled';
  return error instanceof CodedError && error.code === 'BAD_USER_INPUT' ? 'refused' : 'unusable';
}
