import { type SubmitEvent, useState } from 'react';
import type { QuietWindowInput } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { WEEKDAYS, type Weekday } from '../recurrence/rule.ts';
import { WeekdayPicker } from '../recurrence/WeekdayPicker.tsx';
import { weekdayNames } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import '../recurrence/recurrence.css';

type QuietWindow = Required<Pick<QuietWindowInput, 'days' | 'start' | 'end'>> & {
  readonly allowUrgent: boolean;
};

/** When mails wait, by the clock on the wall. */
export function QuietHours({
  windows,
  onChange,
}: {
  windows: readonly QuietWindow[];
  onChange: (windows: QuietWindowInput[]) => void;
}) {
  const { t, locale } = useMessages();
  const names = weekdayNames(locale, 'short');
  const [days, setDays] = useState<readonly Weekday[]>(WEEKDAYS);
  const inputs = windows.map(({ days, start, end, allowUrgent }) => ({
    days,
    start,
    end,
    allowUrgent,
  }));

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [start, end] = [String(fields.get('start')), String(fields.get('end'))];
    const allowUrgent = fields.get('urgent') === 'on';
    onChange([...inputs, { days: [...days], start, end, allowUrgent }]);
  }

  return (
    <section className="detail-section" aria-labelledby="quiet">
      <h2 id="quiet">{t.inbox.quietHours}</h2>
      <p className="muted">{t.inbox.quietHint}</p>
      <ul className="rows">
        {windows.map((window, index) => (
          <li key={`${window.start} ${window.days.join()}`}>
            <span className="grow">
              {window.start}–{window.end}{' '}
              <span className="muted">
                {window.days.map((day) => names[WEEKDAYS.indexOf(day)]).join(', ')}
              </span>
            </span>
            <Button kind="quiet" onPress={() => onChange(inputs.toSpliced(index, 1))}>
              {t.app.delete}
            </Button>
          </li>
        ))}
      </ul>
      <form className="quiet-form" onSubmit={onSubmit}>
        <div className="inline-form">
          <Field label={t.inbox.from} name="start" type="time" defaultValue="20:00" required />
          <Field label={t.inbox.until} name="end" type="time" defaultValue="07:00" required />
          <Button type="submit">{t.inbox.addQuiet}</Button>
        </div>
        <WeekdayPicker days={days} onChange={setDays} />
        <label className="check">
          <input type="checkbox" name="urgent" defaultChecked />
          {t.inbox.allowUrgent}
        </label>
      </form>
    </section>
  );
}
