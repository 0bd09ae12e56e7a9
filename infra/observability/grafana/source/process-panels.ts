import type { Panel } from './board.ts';

/** What Node and its process tell of themselves, for all gateways or all subgraphs. */
export function processPanels(kind: keyof typeof MARKER): Panel[] {
  const of = (metric: string) => `${metric} and on (instance) ${MARKER[kind]}`;
  return [
    {
      title: 'CPU',
      description: 'Cores in use by each process.',
      queries: [[of('rate(process_cpu_seconds_total[$__rate_interval])'), '{{instance}}']],
    },
    {
      title: 'Memory',
      description: 'Resident memory of each process.',
      unit: 'bytes',
      queries: [[of('process_resident_memory_bytes'), '{{instance}}']],
    },
    {
      title: 'Delay of the event loop, p99',
      description: 'How long everybody waits for one piece of work.',
      unit: 's',
      queries: [[of('nodejs_eventloop_lag_p99_seconds'), '{{instance}}']],
    },
  ];
}

// A metric that every process of the kind has, whatever its job is called.
const MARKER = {
  gateway: 'trellis_gateway_sockets',
  subgraphs: 'trellis_subgraph_pool_size',
};
