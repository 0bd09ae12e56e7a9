import { board } from './board.ts';
import { perSecond, quantiles } from './expressions.ts';

const GATEWAY = 'trellis_gateway_';

export const realtime = board({
  uid: 'realtime',
  title: 'Realtime',
  description: 'Sockets, subscriptions, and how fresh their events are.',
  rows: [
    {
      title: 'Who listens',
      panels: [
        {
          title: 'Sockets',
          description: 'Open WebSockets of each gateway.',
          queries: [[`${GATEWAY}sockets`, '{{instance}}']],
        },
        {
          title: 'Subscriptions',
          description: 'Running subscriptions, by transport.',
          queries: [[`sum by (transport) (${GATEWAY}subscribers)`, '{{transport}}']],
        },
        {
          title: 'Groups and sources',
          description: 'Equal subscriptions share a group; groups share a source at a subgraph.',
          queries: [
            [`sum(${GATEWAY}subscription_groups)`, 'groups'],
            [`sum by (subgraph) (${GATEWAY}subscription_sources)`, 'sources {{subgraph}}'],
          ],
        },
      ],
    },
    {
      title: 'What they hear',
      panels: [
        {
          title: 'Age of events',
          description: 'From the commit of a change to its write to a client.',
          unit: 's',
          queries: quantiles(`${GATEWAY}event_age_seconds`),
        },
        {
          title: 'Events of sources',
          description: 'By what became of them.',
          unit: 'ops',
          queries: [[perSecond(`${GATEWAY}subscription_events_total`, ['result']), '{{result}}']],
        },
        {
          title: 'Events written to clients',
          description: 'One event of a source is written to each subscriber of its group.',
          unit: 'ops',
          queries: [[perSecond(`${GATEWAY}subscription_frames_total`), 'frames']],
        },
      ],
    },
    {
      title: 'What goes wrong',
      panels: [
        {
          title: 'Clients that fell behind',
          description: 'They read slower than events come.',
          unit: 'ops',
          queries: [[perSecond(`${GATEWAY}subscription_lagging_total`, ['policy']), '{{policy}}']],
        },
        {
          title: 'Begun and over',
          description: 'Subscriptions, by the reason they ended.',
          unit: 'ops',
          queries: [
            [perSecond(`${GATEWAY}subscription_started_total`), 'begun'],
            [perSecond(`${GATEWAY}subscription_ended_total`, ['reason']), 'over {{reason}}'],
          ],
        },
        {
          title: 'Caught up and opened again',
          description: 'After a lost connection: from a cursor, and sources at subgraphs.',
          unit: 'ops',
          queries: [
            [perSecond(`${GATEWAY}subscription_replays_total`, ['result']), 'replay {{result}}'],
            [perSecond(`${GATEWAY}source_reopened_total`, ['subgraph']), 'source {{subgraph}}'],
            [perSecond(`${GATEWAY}internal_closes_total`), 'closed by our mistake'],
          ],
        },
      ],
    },
  ],
});
