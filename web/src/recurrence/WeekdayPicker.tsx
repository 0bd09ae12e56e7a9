import { useMessages } from '../messages/MessagesProvider.tsx';
import { weekdayNames } from '../time/format.ts';
import { WEEKDAYS, type Weekday } from './rule.ts';

/** Days of the week, each on or off. */
export function WeekdayPicker({
  days,
  onChange,
}: {
  days: readonly Weekday[];
  onChange: (days: readonly Weekday[]) => void;
}) {
  const { t, locale } = useMessages();
  const names = weekdayNames(locale, 'short');
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
          {names[index]}
        </label>
      ))}
    </fieldset>
  );
}
