import { board } from './board.ts';
import { perSecond, quantile, quantiles, share } from './expressions.ts';
import { processPanels } from './process-panels.ts';

const GATEWAY = 'trellis_gateway_';

export const gateway = board({
  uid: 'gateway',
  title: 'Gateway',
  description: 'What the gateway admits, refuses, plans and fetches.',
  rows: [
    {
      title: 'Operations',
      panels: [
        {
          title: 'Requests by operation',
          description: 'Registered operations have names; all others are "other".',
          unit: 'reqps',
          queries: [[perSecond(`${GATEWAY}requests_total`, ['operation']), '{{operation}}']],
        },
        {
          title: 'Slowest operations, p95',
          description: 'Time to answer, by registered operation.',
          unit: 's',
          queries: [
            [
              `topk(10, ${quantile(0.95, `${GATEWAY}request_duration_seconds`, ['operation'])})`,
              '{{operation}}',
            ],
          ],
        },
        {
          title: 'Time of the gateway itself',
          description: 'The part of an operation in which no subgraph was waited for.',
          unit: 's',
          queries: quantiles(`${GATEWAY}overhead_seconds`),
        },
      ],
    },
    {
      title: 'Admission',
      panels: [
        {
          title: 'Refused before they ran',
          description: 'By the reason: syntax, limits, cost, access.',
          unit: 'reqps',
          queries: [[perSecond(`${GATEWAY}admission_rejected_total`, ['reason']), '{{reason}}']],
        },
        {
          title: 'Refused by rate limits and overload',
          description: 'Overload is ours, rate limits are theirs.',
          unit: 'reqps',
          queries: [
            [perSecond(`${GATEWAY}rate_limited_total`, ['bucket']), 'bucket {{bucket}}'],
            [perSecond(`${GATEWAY}overload_refused_total`), 'overload'],
          ],
        },
        {
          title: 'Under way',
          description: 'Operations at this moment.',
          queries: [[`sum(${GATEWAY}operations_in_flight)`, 'operations']],
        },
        {
          title: 'Cost of operations',
          description: 'In points: what was estimated before they ran, and what they were.',
          queries: [[quantile(0.95, `${GATEWAY}query_cost`, ['kind']), 'p95 {{kind}}']],
        },
        {
          title: 'Time to plan',
          description: 'Of operations that had no plan yet.',
          unit: 's',
          queries: quantiles(`${GATEWAY}plan_duration_seconds`),
        },
        {
          title: 'Found in caches',
          description: 'Share of looks into a cache that found something.',
          unit: 'percentunit',
          queries: [
            [
              `sum by (cache) (rate(${GATEWAY}cache_requests_total{result="hit"}[$__rate_interval])) / (sum by (cache) (rate(${GATEWAY}cache_requests_total[$__rate_interval])) > 0) or vector(0)`,
              '{{cache}}',
            ],
          ],
        },
      ],
    },
    {
      title: 'Subgraphs as the gateway sees them',
      panels: [
        {
          title: 'Time of fetches, p95',
          description: 'With retries.',
          unit: 's',
          queries: [
            [quantile(0.95, `${GATEWAY}fetch_duration_seconds`, ['subgraph']), '{{subgraph}}'],
          ],
        },
        {
          title: 'Fetches without an answer',
          description: 'By subgraph and reason.',
          unit: 'reqps',
          queries: [
            [
              perSecond(`${GATEWAY}fetch_errors_total`, ['subgraph', 'reason']),
              '{{subgraph}} {{reason}}',
            ],
          ],
        },
        {
          title: 'Circuits and retries',
          description: 'A circuit: 0 closed, 1 half open, 2 open.',
          queries: [
            [`max by (subgraph) (${GATEWAY}circuit_state) or vector(0)`, 'circuit {{subgraph}}'],
            [perSecond(`${GATEWAY}fetch_retries_total`), 'retries/s'],
          ],
        },
        {
          title: 'Entities asked for',
          description: 'What was sent, and what needed no sending as it was asked for already.',
          queries: [[perSecond(`${GATEWAY}representations_total`, ['result']), '{{result}}']],
        },
        {
          title: 'Share of requests that fail by our fault',
          description: 'Codes INTERNAL, TIMEOUT, SUBGRAPH_UNAVAILABLE, SERVICE_UNAVAILABLE.',
          unit: 'percentunit',
          queries: [
            [
              share(
                `${GATEWAY}requests_total{code=~"INTERNAL|TIMEOUT|SUBGRAPH_UNAVAILABLE|SERVICE_UNAVAILABLE"}`,
                `${GATEWAY}requests_total`,
              ),
              'failed',
            ],
          ],
        },
        {
          title: 'Supergraph that is served',
          description: 'More than one line for long: a gateway has not taken the new one.',
          queries: [[`count by (id) (${GATEWAY}generation_info)`, '{{id}}']],
        },
      ],
    },
    { title: 'Process', panels: processPanels('gateway') },
  ],
});
