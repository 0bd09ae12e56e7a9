import { readFile } from 'node:fs/promises';
import type { ExchangeRecord } from '../records/record.ts';

type Shown = Record<string, unknown> & { type: string };
type Written = ExchangeRecord & Record<string, unknown>;

/**
 * The records of an export in a form that can be compared: ids are replaced by the places at which
 * they stand in the file, and what the server makes is left out.
 */
export async function recordsOf(file: string): Promise<Shown[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const records = lines.slice(1).map((line) => JSON.parse(line) as Written);
  const places = new Map<string, string>();
  const nextOf = new Map<string, number>();
  for (const { type, ...record } of records) {
    const keyResults = (record.keyResults ?? []) as { id: string }[];
    for (const id of [record.id, ...keyResults.map((one) => one.id)]) {
      if (typeof id !== 'string' || type === 'series') continue;
      const place = (nextOf.get(type) ?? 0) + 1;
      nextOf.set(type, place);
      places.set(id, `${type} ${place}`);
    }
  }
  for (const record of records)
    if (record.type === 'series') places.set(record.id, `series of ${places.get(record.task)}`);
  const shown = records.map((record) => replaceIds(withoutServersOwn(record), places));
  const { series = [], others = [] } = Object.groupBy(shown, ({ type }) =>
    type === 'series' ? 'series' : 'others',
  );
  return [
    ...others,
    ...series.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ];
}

function withoutServersOwn(record: Written): Record<string, unknown> {
  const { number: _, createdAt, completedAt, archivedAt, ...rest } = record;
  return { ...rest, isCompleted: Boolean(completedAt), isArchived: Boolean(archivedAt) };
}

function replaceIds(value: unknown, places: ReadonlyMap<string, string>): Shown {
  const text = JSON.stringify(value);
  return JSON.parse(
    text.replace(/"([0-9a-f-]{36})"/g, (all, id) =>
      places.has(id) ? JSON.stringify(places.get(id)) : all,
    ),
  );
}
