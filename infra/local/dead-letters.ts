import { parseArgs } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { explain } from '@trellis/kernel/lifecycle';
import { markForReplay, waitingLetters } from '@trellis/kernel/messaging/dead-letters';
import { roleOf } from '@trellis/kernel/persistence/provision';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { readMigrateConfig } from './config.ts';
import { say } from './say.ts';

const HELP = `Events that a consumer could not handle, and what waits behind them.

  npm run dead-letters                        lists them all
  npm run dead-letters -- replay CONSUMER     lets a consumer try all its parked events again
  npm run dead-letters -- replay CONSUMER ID  lets it try one of them

CONSUMER is a name from the list, such as goals.progress. The running service takes what is marked
within 5 seconds. DATABASE_URL leads to the database.`;

const CONSUMERS = [
  'goals.progress',
  'tasks.goals',
  'audit',
  'notifications',
  'notifications.webhooks',
];

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [action = 'list', consumer, id] = positionals;
  if (values.help) say(HELP);
  else if (action === 'list') await list();
  else if (action === 'replay' && CONSUMERS.includes(consumer ?? ''))
    await replay(consumer as string, id);
  else throw new ConfigError(HELP.split('\n\n')[1] as string);
} catch (error) {
  const isUsage =
    error instanceof ConfigError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${isUsage ? (error as Error).message : explain(error)}\n`);
  process.exitCode = isUsage ? 2 : 1;
}

async function list(): Promise<void> {
  let count = 0;
  for (const consumer of CONSUMERS) {
    for (const { id, state, type, subject, reason, error } of await inSchemaOf(consumer, (kysely) =>
      waitingLetters(kysely, consumer),
    )) {
      count += 1;
      say(
        `${consumer}  ${id}  ${state}  ${type ?? 'unreadable'}  about ${subject ?? 'unknown'}  ${reason}: ${error ?? 'waits'}`,
      );
    }
  }
  say(count === 0 ? 'No events wait.' : `${count} events wait.`);
}

async function replay(consumer: string, id: string | undefined): Promise<void> {
  const ids = id === undefined ? undefined : [id];
  const marked = await inSchemaOf(consumer, (kysely) =>
    markForReplay(kysely, { consumer, ...(ids && { ids }) }),
  );
  say(`${marked} events of ${consumer} will be tried again.`);
}

async function inSchemaOf<Value>(
  consumer: string,
  work: (kysely: Kysely<KernelDatabase>) => Promise<Value>,
): Promise<Value> {
  const [schema = ''] = consumer.split('.');
  const { databaseUrl: connectionString } = readMigrateConfig();
  const options = `-c role=${roleOf(schema)} -c search_path=${schema}`;
  const pool = new Pool({ connectionString, options, max: 1, connectionTimeoutMillis: 5_000 });
  const kysely = new Kysely<KernelDatabase>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(kysely);
  } finally {
    await kysely.destroy();
  }
}
