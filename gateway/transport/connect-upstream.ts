import type { LocalSubgraph } from '@trellis/kernel/subgraph';
import { type GatewayConfig, subgraphTimeoutMs, subgraphUrl } from '../config.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { HttpUpstream } from './http.ts';
import { InProcessUpstream } from './in-process.ts';
import { observeUpstream } from './observe-upstream.ts';
import { shareFlights } from './shared-flights.ts';
import type { Upstream } from './upstream.ts';

/** Connects a subgraph the way it can be reached: within this process, or at its address. */
export function connectUpstream(
  config: GatewayConfig,
  { name, url: routingUrl }: { readonly name: string; readonly url: string },
  parts: { readonly local: LocalSubgraph | undefined; readonly metrics: Metrics },
): Upstream {
  const { local, metrics } = parts;
  if (local) return observeUpstream(new InProcessUpstream(local), metrics);
  const upstream = new HttpUpstream({
    name,
    url: subgraphUrl(config, name, routingUrl),
    connectTimeoutMs: config.timeouts.connectMs,
    timeoutMs: subgraphTimeoutMs(config, name),
    metrics,
  });
  const observed = observeUpstream(upstream, metrics);
  return config.singleFlight ? shareFlights(observed) : observed;
}
