import { Temporal } from 'temporal-polyfill';
import type { Due, SeriesRecord } from '../records/record.ts';
import { dueInput } from './due-input.ts';
import type { Session } from './session.ts';

const PREVIEW = /* GraphQL */ `
  query ImportPreview($input: RecurrenceInput!, $from: DateTime!) {
    recurrencePreview(input: $input, from: $from, first: 100) { occurrences { key date } }
  }
`;
const COUNT = /;COUNT=(\d+)/;

type Preview = { recurrencePreview: { occurrences: { key: string; date: string }[] } | null };

type Recurring = Pick<
  SeriesRecord,
  'rule' | 'start' | 'anchor' | 'missed' | 'monthEnd' | 'dayStartsAt' | 'generatedCount'
>;

/** The rule of a series that begins later than it did: COUNT without what came before. */
export async function placesLeft(session: Session, series: Recurring, begun: Due): Promise<string> {
  const { rule, anchor, generatedCount } = series;
  const count = Number(COUNT.exec(rule)?.[1] ?? 0);
  if (count === 0) return rule;
  const used =
    anchor === 'COMPLETION' ? generatedCount - 1 : await placesBefore(session, series, begun);
  return rule.replace(COUNT, `;COUNT=${Math.max(count - used, 1)}`);
}

async function placesBefore(session: Session, series: Recurring, begun: Due): Promise<number> {
  const { rule, start, anchor, missed, monthEnd, dayStartsAt } = series;
  if (start.date === begun.date) return 0;
  const input = { rule, start: dueInput(start), anchor, missed, monthEnd, dayStartsAt };
  let places = 0;
  let date = Temporal.PlainDate.from(start.date);
  for (;;) {
    const from = date
      .toZonedDateTime(start.timeZone ?? 'UTC')
      .toInstant()
      .toString();
    const { recurrencePreview } = await session.send<Preview>(PREVIEW, { input, from });
    const occurrences = recurrencePreview?.occurrences ?? [];
    const before = occurrences.filter((occurrence) => occurrence.date < begun.date);
    places += before.length;
    if (before.length === 0 || before.length < occurrences.length) return places;
    date = Temporal.PlainDate.from(before.at(-1)?.date as string).add({ days: 1 });
  }
}
