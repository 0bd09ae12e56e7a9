import { board } from './board.ts';
import { perSecond, quantile } from './expressions.ts';
import { processPanels } from './process-panels.ts';

const SUBGRAPH = 'trellis_subgraph_';

export const subgraphs = board({
  uid: 'subgraphs',
  title: 'Subgraphs',
  description: 'Accounts, goals, tasks, audit and notifications, each by itself.',
  rows: [
    {
      title: 'Requests',
      panels: [
        {
          title: 'Requests',
          description: 'Requests to /graphql of each subgraph.',
          unit: 'reqps',
          queries: [
            [perSecond(`${SUBGRAPH}request_duration_seconds_count`, ['subgraph']), '{{subgraph}}'],
          ],
        },
        {
          title: 'Time to answer, p95',
          description: 'Of each subgraph, without the way from and to the gateway.',
          unit: 's',
          queries: [
            [quantile(0.95, `${SUBGRAPH}request_duration_seconds`, ['subgraph']), '{{subgraph}}'],
          ],
        },
        {
          title: 'Answers by status',
          description: 'HTTP status; 401 is a token that was refused, 5xx is ours.',
          unit: 'reqps',
          queries: [
            [
              perSecond(`${SUBGRAPH}request_duration_seconds_count`, ['subgraph', 'status']),
              '{{subgraph}} {{status}}',
            ],
          ],
        },
      ],
    },
    { title: 'Processes', panels: processPanels('subgraphs') },
    {
      title: 'Memory within Node',
      panels: [
        {
          title: 'Heap in use',
          description: 'What JavaScript holds. A line that only grows is a leak.',
          unit: 'bytes',
          queries: [['nodejs_heap_size_used_bytes', '{{instance}}']],
        },
        {
          title: 'Time for garbage collection',
          description: 'Share of one core.',
          unit: 'percentunit',
          queries: [
            [
              'sum by (instance) (rate(nodejs_gc_duration_seconds_sum[$__rate_interval]))',
              '{{instance}}',
            ],
          ],
        },
        {
          title: 'Handles',
          description: 'Sockets, timers and files that are open.',
          queries: [['nodejs_active_handles_total', '{{instance}}']],
        },
      ],
    },
  ],
});
