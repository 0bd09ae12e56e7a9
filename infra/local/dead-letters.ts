import { parseArgs } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { isUuid } from '@trellis/kernel/ids';
import { discard, markForReplay, waitingLetters } from '@trellis/kernel/messaging/dead-letters';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import type { Kysely } from 'kysely';
import { readMigrateConfig } from './config.ts';
import { CONSUMERS } from './consumers.ts';
import { inSchema } from './in-schema.ts';
import { runOperation } from './run-operation.ts';
import { say } from './say.ts';

const HELP = `Events that a consumer could not handle, and what waits behind them.

  npm run dead-letters                         lists them all
  npm run dead-letters -- replay CONSUMER      lets a consumer try all its parked events again
  npm run dead-letters -- replay CONSUMER ID   lets it try one of them
  npm run dead-letters -- discard CONSUMER ID  gives one up for good; what waits behind it goes on

CONSUMER is a name from the list, such as goals.progress. The running service takes what is marked
within 5 seconds. DATABASE_URL leads to the database.`;

await runOperation(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [action = 'list', consumer = '', id] = positionals;
  if (values.help) return say(HELP);
  if (action === 'list') return list();
  const isWhole = CONSUMERS.includes(consumer) && (id === undefined || isUuid(id));
  if (isWhole && action === 'replay') return replay(consumer, id);
  if (isWhole && action === 'discard' && id) return giveUp(consumer, id);
  throw new ConfigError(HELP.split('\n\n')[1] as string);
});

async function list(): Promise<void> {
  let count = 0;
  for (const consumer of CONSUMERS) {
    const letters = await inSchemaOf(consumer, (kysely) => waitingLetters(kysely, consumer));
    for (const { id, state, type, subject, reason, error } of letters) {
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

async function giveUp(consumer: string, id: string): Promise<void> {
  const discarded = await inSchemaOf(consumer, (kysely) => discard(kysely, { consumer, id }));
  if (!discarded) throw new ConfigError(`${consumer} has no parked event ${id}.`);
  say(`${consumer} will never handle it; what waited behind it is tried now.`);
}

function inSchemaOf<Value>(
  consumer: string,
  work: (kysely: Kysely<KernelDatabase>) => Promise<Value>,
): Promise<Value> {
  const [subgraph = ''] = consumer.split('.');
  return inSchema({ ...readMigrateConfig(), subgraph }, work);
}
