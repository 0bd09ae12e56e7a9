import { parseArgs } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { publishAgain } from '@trellis/kernel/outbox/publish-again';
import { readMigrateConfig } from './config.ts';
import { inSchema } from './in-schema.ts';
import { runOperation } from './run-operation.ts';
import { say } from './say.ts';

const PUBLISHERS = ['accounts', 'goals', 'tasks', 'notifications'];

const HELP = `Publishes events anew, for a broker that has lost its queues. Consumers that have handled an
event before leave it alone.

  npm run republish -- PUBLISHER --since TIME

PUBLISHER is one of ${PUBLISHERS.join(', ')}, or all. TIME is such as 2026-11-25T08:00:00Z; events are kept for
OUTBOX_RETENTION_DAYS. The running services publish what is marked. DATABASE_URL leads to the database.`;

await runOperation(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, since: { type: 'string' } },
  });
  if (values.help) return say(HELP);
  const [wanted = ''] = positionals;
  const names = wanted === 'all' ? PUBLISHERS : PUBLISHERS.filter((name) => name === wanted);
  const since = new Date(values.since ?? '');
  if (names.length === 0 || Number.isNaN(since.getTime()))
    throw new ConfigError(HELP.split('\n\n')[1] as string);
  for (const subgraph of names) {
    const count = await inSchema({ ...readMigrateConfig(), subgraph }, (kysely) =>
      publishAgain(kysely, since),
    );
    say(`${subgraph}: ${count} events will be published again.`);
  }
});
