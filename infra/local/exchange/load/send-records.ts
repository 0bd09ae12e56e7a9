import { type Change, type Outcome, sendChanges } from '../client/changes.ts';
import type { ExchangeRecord, Found } from '../records/record.ts';
import type { Loading } from './loading.ts';

/** The API takes no time before the thing was made. */
export const OF_NOW = 'Closed or said before, and now has the time of the import';

/** A record with the changes that bring it into the workspace, the first of which makes it. */
export type Planned = {
  readonly found: Found;
  readonly changes: readonly Change[];
  /** It was there before; the changes only finish it. */
  readonly isThere?: boolean;
};

/**
 * Sends the changes of many records in their order, and counts what became of each.
 *
 * @returns which of the records are in the workspace now
 */
export async function sendRecords(
  { session, tally }: Pick<Loading, 'session' | 'tally'>,
  planned: readonly Planned[],
): Promise<boolean[]> {
  const outcomes = await sendChanges(
    session,
    planned.flatMap(({ changes }) => changes),
  );
  let next = 0;
  return planned.map((record) => {
    const own = outcomes.slice(next, next + record.changes.length);
    next += record.changes.length;
    return settle(tally, record, own);
  });
}

function settle(
  tally: Loading['tally'],
  { found, isThere = false }: Planned,
  outcomes: readonly Outcome[],
): boolean {
  const { line, record } = found;
  const { type } = record;
  const [first, ...others] = isThere ? [undefined, ...outcomes] : outcomes;
  if (first?.is === 'refused') {
    tally.skip(line, `${nameOf(record)}: ${first.reason}`, type);
    return false;
  }
  const isNew = !isThere && first?.is === 'done' && first.payload.cursor !== null;
  tally.count(type, isNew ? 'created' : others.length > 0 && isThere ? 'changed' : 'there');
  for (const outcome of others) {
    if (outcome?.is !== 'refused') continue;
    tally.skip(line, `${nameOf(record)} is there, but not as in the file: ${outcome.reason}`);
  }
  return true;
}

export function nameOf(record: ExchangeRecord): string {
  const title = 'title' in record ? record.title : 'name' in record ? record.name : '';
  const short = title.length > 60 ? `${title.slice(0, 60)}…` : title;
  return short ? `${record.type} "${short}"` : record.type;
}
