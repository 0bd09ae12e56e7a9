import { board } from './board.ts';
import { perSecond, quantile, quantiles } from './expressions.ts';

export const overview = board({
  uid: 'overview',
  title: 'Overview and objectives',
  description: 'Whether clients get what was promised: availability, speed, live changes.',
  rows: [
    {
      title: 'Objectives',
      panels: [
        {
          title: 'Availability, 1 h',
          description: 'Share of requests that did not fail by our fault; the objective is 99.9 %.',
          unit: 'percentunit',
          queries: [['1 - trellis:requests:error_ratio_rate1h', '']],
          isStat: true,
        },
        {
          title: 'Error budget left, 30 d',
          description: 'Of the 0.1 % of requests that may fail within 30 days.',
          unit: 'percentunit',
          queries: [['trellis:error_budget:remaining30d', '']],
          isStat: true,
        },
        {
          title: 'p95 of requests',
          description: 'The objective is less than 200 ms.',
          unit: 's',
          queries: [['trellis:request_duration_seconds:p95_rate5m', '']],
          isStat: true,
        },
        {
          title: 'p95 of live changes',
          description: 'From commit to the write to a client; the objective is less than 2 s.',
          unit: 's',
          queries: [['trellis:event_age_seconds:p95_rate5m', '']],
          isStat: true,
        },
        {
          title: 'Alerts that fire',
          description: 'Each has a runbook in docs/runbooks.',
          queries: [['count(ALERTS{alertstate="firing", severity!="none"}) or vector(0)', '']],
          isStat: true,
        },
        {
          title: 'Processes that answer',
          description: 'Of the gateway and the subgraphs.',
          queries: [['sum(up{job=~"trellis.*"})', '']],
          isStat: true,
        },
      ],
    },
    {
      title: 'What clients see',
      panels: [
        {
          title: 'Requests',
          description: 'Operations answered, by kind.',
          unit: 'reqps',
          queries: [[perSecond('trellis_gateway_requests_total', ['type']), '{{type}}']],
        },
        {
          title: 'Errors by code',
          description: 'The first error of an answer; clients earn most of them themselves.',
          unit: 'reqps',
          queries: [
            [perSecond('trellis_gateway_requests_total{code!="OK"}', ['code']), '{{code}}'],
          ],
        },
        {
          title: 'Time to answer',
          description: 'From the arrival of an operation to its answer.',
          unit: 's',
          queries: quantiles('trellis_gateway_request_duration_seconds'),
        },
        {
          title: 'Burn rate',
          description:
            'How many times faster than allowed the error budget is used. 1 lasts 30 days.',
          queries: ['5m', '1h', '6h', '3d'].map((window) => [
            `trellis:requests:error_ratio_rate${window} / 0.001`,
            window,
          ]),
        },
        {
          title: 'Age of live changes',
          description: 'From the commit of a change to its write to a client.',
          unit: 's',
          queries: quantiles('trellis_gateway_event_age_seconds'),
        },
        {
          title: 'Delay of consumers, p95',
          description: 'From the commit of an event to its effect in another subgraph.',
          unit: 's',
          queries: [
            [
              quantile(0.95, 'trellis_subgraph_consumer_delay_seconds', ['consumer']),
              '{{consumer}}',
            ],
          ],
        },
      ],
    },
  ],
});
