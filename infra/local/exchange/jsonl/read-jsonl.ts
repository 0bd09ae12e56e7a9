import { createReadStream } from 'node:fs';
import { explainFileError } from '../records/explain-file-error.ts';
import type { RecordSource, SourceItem } from '../records/record-source.ts';
import { parseHeader, parseRecord } from './parse-record.ts';
import { type Line, readLines } from './read-lines.ts';

/**
 * Opens a JSONL file; its records come as they are asked for.
 *
 * @throws Error with one line if the file cannot be read or begins with no header
 */
export async function readJsonl(file: string): Promise<RecordSource> {
  const lines = readLines(createReadStream(file));
  const first = await lines.next().catch((error: NodeJS.ErrnoException) => {
    throw new Error(explainFileError(file, error));
  });
  if (first.done) throw new Error(`${file} is empty.`);
  const header = 'text' in first.value ? parseHeader(first.value.text) : first.value;
  if ('problem' in header) {
    await lines.return(undefined);
    const isLine = 'number' in header;
    throw new Error(`${file}${isLine ? ': its first line is' : ''} ${header.problem}.`);
  }
  const workspaceId = header.workspace?.id;
  return { ...(workspaceId && { workspaceId }), items: itemsOf(lines) };
}

async function* itemsOf(lines: AsyncIterable<Line>): AsyncGenerator<SourceItem> {
  for await (const line of lines) {
    const parsed = 'text' in line ? parseRecord(line.text) : line;
    if ('problem' in parsed) yield { line: line.number, problem: parsed.problem };
    else yield { line: line.number, record: parsed };
  }
}
