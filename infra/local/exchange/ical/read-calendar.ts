import type { RecordSource } from '../records/record-source.ts';

export async function readCalendar(file: string): Promise<RecordSource> {
  throw new Error(`${file}: not yet`);
}
