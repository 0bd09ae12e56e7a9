import { useMessages } from '../messages/MessagesProvider.tsx';

type Occurrence = {
  readonly key: string;
  readonly date: string;
  readonly time: string | null;
  readonly isClamped: boolean;
  readonly isShiftedByDst: boolean;
};

/** The next dates of a rule, with the day of the week, and why one differs from the others. */
export function Occurrences({
  occurrences,
  timeZone,
}: {
  occurrences: readonly Occurrence[];
  /** Whose clock the times are of. */
  timeZone: string | null | undefined;
}) {
  const { t, locale } = useMessages();
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <ol className="occurrences" aria-label={t.recurrence.next}>
      {occurrences.map(({ key, date, time, isClamped, isShiftedByDst }) => (
        <li key={key} title={(time && timeZone) || undefined}>
          {format.format(new Date(`${date}T00:00:00Z`))}
          {time && ` · ${time}`}
          {isClamped && <span className="muted"> ({t.recurrence.clamped})</span>}
          {isShiftedByDst && <span className="muted"> ({t.recurrence.shifted})</span>}
        </li>
      ))}
    </ol>
  );
}
