import { readFile } from 'node:fs/promises';
import { explainFileError } from '../records/explain-file-error.ts';
import type { RecordSource, SourceItem } from '../records/record-source.ts';
import { type Parsed, parseComponents } from './component.ts';
import { toItems } from './to-items.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads an iCalendar file. It is held as a whole, since a task may name one that comes later as its
 * parent.
 *
 * @throws Error with one line if it cannot be read or is no calendar
 */
export async function readCalendar(file: string): Promise<RecordSource> {
  const bytes = await readFile(file).catch((error) => {
    throw new Error(explainFileError(file, error, 'an iCalendar file'));
  });
  if (bytes.length > MAX_BYTES) throw new Error(`${file} is over 64 MiB; split it.`);
  if (!bytes.toString('latin1').trim()) throw new Error(`${file} is empty.`);
  const parsed = parseComponents(bytes);
  if (!parsed.isCalendar) throw new Error(`${file} is no iCalendar file: it has no VCALENDAR.`);
  return { ...workspaceOf(parsed), items: stream(toItems(parsed)) };
}

function workspaceOf({ properties }: Parsed): { workspaceId?: string } {
  const id = properties.find(({ name }) => name === 'X-TRELLIS-WORKSPACE')?.values[0];
  return typeof id === 'string' ? { workspaceId: id } : {};
}

async function* stream(items: readonly SourceItem[]): AsyncGenerator<SourceItem> {
  yield* items;
}
