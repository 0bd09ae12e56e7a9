import { board } from './board.ts';
import { perSecond, quantile } from './expressions.ts';

const SUBGRAPH = 'trellis_subgraph_';

export const events = board({
  uid: 'events',
  title: 'Events: outbox, broker, consumers',
  description: 'The way of an event from the commit to its effects.',
  rows: [
    {
      title: 'Outbox',
      panels: [
        {
          title: 'Events that wait',
          description: 'Committed, not yet confirmed by the broker.',
          queries: [[`max by (subgraph) (${SUBGRAPH}outbox_unpublished)`, '{{subgraph}}']],
        },
        {
          title: 'Age of the oldest',
          description: 'Grows while the broker is away; nothing is lost.',
          unit: 's',
          queries: [[`max by (subgraph) (${SUBGRAPH}outbox_oldest_seconds)`, '{{subgraph}}']],
        },
        {
          title: 'Published',
          description: 'Events that the broker has confirmed.',
          unit: 'ops',
          queries: [[perSecond(`${SUBGRAPH}outbox_published_total`, ['subgraph']), '{{subgraph}}']],
        },
        {
          title: 'Delay until confirmed, p95',
          description: 'From the commit to the confirmation of the broker.',
          unit: 's',
          queries: [
            [
              quantile(0.95, `${SUBGRAPH}outbox_publish_delay_seconds`, ['subgraph']),
              '{{subgraph}}',
            ],
          ],
        },
        {
          title: 'Delay until effective, p95',
          description: 'From the commit to the effect in a consumer.',
          unit: 's',
          queries: [
            [quantile(0.95, `${SUBGRAPH}consumer_delay_seconds`, ['consumer']), '{{consumer}}'],
          ],
        },
        {
          title: 'Tries of consumers',
          description: 'Handled, failed (it is tried again), parked.',
          unit: 'ops',
          queries: [
            [
              perSecond(`${SUBGRAPH}consumer_events_total`, ['consumer', 'result']),
              '{{consumer}} {{result}}',
            ],
          ],
        },
        {
          title: 'Dead letters',
          description: 'Each waits for a decision: npm run dead-letters.',
          queries: [
            [
              `max by (consumer, state) (${SUBGRAPH}dead_letters) or vector(0)`,
              '{{consumer}} {{state}}',
            ],
          ],
        },
      ],
    },
    {
      title: 'RabbitMQ',
      panels: [
        {
          title: 'Depth of queues',
          description: 'Messages that are ready or on their way to a consumer.',
          queries: [['sum by (queue) (rabbitmq_detailed_queue_messages)', '{{queue}}']],
        },
        {
          title: 'Taken and not yet acknowledged',
          description: 'As many as the prefetch at most.',
          queries: [['sum by (queue) (rabbitmq_detailed_queue_messages_unacked)', '{{queue}}']],
        },
        {
          title: 'Connections and channels',
          description: 'Of all services.',
          queries: [
            ['sum(rabbitmq_connections)', 'connections'],
            ['sum(rabbitmq_channels)', 'channels'],
          ],
        },
        {
          title: 'Alarms',
          description: '1: RabbitMQ takes no more messages.',
          queries: [
            ['max(rabbitmq_alarms_memory_used_watermark)', 'memory'],
            ['max(rabbitmq_alarms_free_disk_space_watermark)', 'disk'],
          ],
        },
        {
          title: 'Memory of RabbitMQ',
          description: 'Resident memory of a node, and where its alarm begins.',
          unit: 'bytes',
          queries: [
            ['rabbitmq_process_resident_memory_bytes', 'memory {{instance}}'],
            ['rabbitmq_resident_memory_limit_bytes', 'limit {{instance}}'],
          ],
        },
      ],
    },
    {
      title: 'Redis',
      panels: [
        {
          title: 'Commands',
          description: 'Live changes go through it, and rate limits.',
          unit: 'ops',
          queries: [
            [
              'sum by (instance) (rate(redis_commands_processed_total[$__rate_interval]))',
              '{{instance}}',
            ],
          ],
        },
        {
          title: 'Memory of Redis',
          description: 'What it holds.',
          unit: 'bytes',
          queries: [['redis_memory_used_bytes', '{{instance}}']],
        },
        {
          title: 'Clients and channels',
          description: 'Connections, and channels somebody listens to.',
          queries: [
            ['sum(redis_connected_clients)', 'clients'],
            ['sum(redis_pubsub_channels)', 'channels'],
          ],
        },
      ],
    },
  ],
});
