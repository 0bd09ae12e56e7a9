import { board } from './board.ts';

const POOL = 'trellis_subgraph_pool_';
const rate = (metric: string) =>
  `sum by (datname) (rate(${metric}{datname!=""}[$__rate_interval]))`;

export const database = board({
  uid: 'database',
  title: 'Database and pools',
  description: 'PostgreSQL, and the connections that the subgraphs have to it.',
  rows: [
    {
      title: 'Pools of the subgraphs',
      panels: [
        {
          title: 'Connections in use',
          description: 'Share of the pool of each process that is taken.',
          unit: 'percentunit',
          queries: [
            [
              `${POOL}connections{state="in_use"} / ignoring (state) ${POOL}size`,
              '{{subgraph}} {{instance}}',
            ],
          ],
        },
        {
          title: 'Callers that wait',
          description: 'More than 0 for long: the pool is too small, or PostgreSQL too slow.',
          queries: [[`${POOL}waiting`, '{{subgraph}} {{instance}}']],
        },
        {
          title: 'Open connections',
          description: 'In use and idle, of all processes of a subgraph.',
          queries: [[`sum by (subgraph, state) (${POOL}connections)`, '{{subgraph}} {{state}}']],
        },
      ],
    },
    {
      title: 'PostgreSQL',
      panels: [
        {
          title: 'Connections',
          description: 'By state; the limit is max_connections.',
          queries: [
            ['sum by (state) (pg_stat_activity_count)', '{{state}}'],
            ['max(pg_settings_max_connections)', 'limit'],
          ],
        },
        {
          title: 'Transactions',
          description: 'Committed and rolled back.',
          unit: 'ops',
          queries: [
            [rate('pg_stat_database_xact_commit'), '{{datname}} commits'],
            [rate('pg_stat_database_xact_rollback'), '{{datname}} rollbacks'],
          ],
        },
        {
          title: 'Found in memory',
          description: 'Share of blocks that needed no read from disk.',
          unit: 'percentunit',
          queries: [
            [
              'sum(pg_stat_database_blks_hit) / (sum(pg_stat_database_blks_hit) + sum(pg_stat_database_blks_read))',
              'hits',
            ],
          ],
        },
        {
          title: 'Rows',
          description: 'Written and read.',
          unit: 'ops',
          queries: [
            [rate('pg_stat_database_tup_inserted'), '{{datname}} inserted'],
            [rate('pg_stat_database_tup_updated'), '{{datname}} updated'],
            [rate('pg_stat_database_tup_deleted'), '{{datname}} deleted'],
          ],
        },
        {
          title: 'Longest transaction',
          description: 'One that stays open keeps rows from being cleaned up.',
          unit: 's',
          queries: [['max by (datname) (pg_stat_activity_max_tx_duration)', '{{datname}}']],
        },
        {
          title: 'Locks and deadlocks',
          description: 'Locks held, and deadlocks a second.',
          queries: [
            ['sum by (mode) (pg_locks_count)', '{{mode}}'],
            ['sum(rate(pg_stat_database_deadlocks[$__rate_interval]))', 'deadlocks/s'],
          ],
        },
        {
          title: 'Size',
          description: 'Of each database on disk.',
          unit: 'bytes',
          queries: [['sum by (datname) (pg_database_size_bytes)', '{{datname}}']],
        },
        {
          title: 'Age of the newest archived WAL',
          description: 'What would be lost with the database. 0 and flat: archiving is off.',
          unit: 's',
          queries: [['max(pg_stat_archiver_last_archive_age) or vector(0)', 'age']],
        },
        {
          title: 'WAL files that were archived, and failures',
          description: 'A second.',
          queries: [
            ['sum(rate(pg_stat_archiver_archived_count[$__rate_interval]))', 'archived'],
            ['sum(rate(pg_stat_archiver_failed_count[$__rate_interval]))', 'failed'],
          ],
        },
      ],
    },
  ],
});
