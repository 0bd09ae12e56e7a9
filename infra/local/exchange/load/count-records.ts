import type { RecordSource } from '../records/record-source.ts';
import { Tally } from './tally.ts';

/** What a file holds, without a server. */
export async function countRecords({ items }: RecordSource): Promise<Tally> {
  const tally = new Tally();
  for await (const item of items) {
    if ('problem' in item) tally.skip(item.line, item.problem);
    else if ('note' in item) tally.note(item.line, item.note);
    else tally.count(item.record.type, 'created');
  }
  return tally;
}
