import { useMessages } from '../messages/MessagesProvider.tsx';
import { WEEKDAYS, type Weekday } from './rule.ts';

// 5 January 1970 was a Monday.
const MONDAY = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;

/** Days of the week, each on or off. */
export function WeekdayPicker({
  days,
  onChange,
}: {
  days: readonly Weekday[];
  onChange: (days: readonly Weekday[]) => void;
}) {
  const { t, locale } = useMessages();
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <fieldset className="weekdays">
      <legend className="only-spoken">{t.recurrence.days}</legend>
      {WEEKDAYS.map((day, index) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={days.includes(day)}
            onChange={({ target }) =>
              onChange(target.checked ? [...days, day] : days.filter((other) => other !== day))
            }
          />
          {names.format(MONDAY + index * DAY_MS)}
        </label>
      ))}
    </fieldset>
  );
}
