import { type RefObject, type SubmitEvent, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { momentAt, snoozeChoices, tomorrowIn } from './snooze.ts';

/** Asks until when something is put off, by the clock of a zone that is shown. */
export default function SnoozeDialog({
  trigger,
  timeZone,
  onChoose,
  onClose,
}: {
  trigger: RefObject<HTMLElement | null>;
  timeZone: string;
  onChoose: (until: string) => void;
  onClose: () => void;
}) {
  const { t, locale } = useMessages();
  const [error, setError] = useState<string>();

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const until = momentAt(String(fields.get('date')), String(fields.get('time')), timeZone);
    if (until) onChoose(until);
    else setError(t.inbox.snoozePast);
  }

  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
    >
      <Dialog className="snooze" aria-label={t.inbox.snoozeUntil}>
        <ul>
          {snoozeChoices(timeZone).map(({ name, until }, index) => (
            <li key={name}>
              <Button kind="quiet" autoFocus={index === 0} onPress={() => onChoose(until)}>
                <span>{t.inbox.snoozes[name]}</span>
                <span className="snooze-moment">{formatMoment(until, locale, timeZone)}</span>
              </Button>
            </li>
          ))}
        </ul>
        <form className="snooze-form" onSubmit={onSubmit}>
          <div className="inline-form">
            <Field
              label={t.inbox.snoozeDate}
              name="date"
              type="date"
              defaultValue={tomorrowIn(timeZone)}
              required
            />
            <Field label={t.time.time} name="time" type="time" defaultValue="09:00" required />
            <Button type="submit">{t.inbox.snooze}</Button>
          </div>
          <p className={error ? 'error' : 'hint'} role={error ? 'alert' : undefined}>
            {error ?? `${t.session.timeZone}: ${timeZone.replaceAll('_', ' ')}`}
          </p>
        </form>
      </Dialog>
    </Popover>
  );
}
