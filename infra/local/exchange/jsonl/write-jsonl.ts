import type { Place } from '../client/session.ts';
import { type ExchangeRecord, FORMAT, type Header, VERSION } from '../records/record.ts';

/** The lines of a JSONL file, each with its line break. */
export async function* writeJsonl(
  { workspace }: Place,
  records: AsyncIterable<ExchangeRecord>,
  exportedAt: Date,
): AsyncGenerator<string> {
  const { id, name } = workspace;
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    exportedAt: exportedAt.toISOString(),
    workspace: { id, name },
  };
  yield `${JSON.stringify(header)}\n`;
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
