import { type SubmitEvent, useRef } from 'react';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './one-line-form.css';

/**
 * One line to write a new thing into. The line is empty again at once, ready for the next; `onCreate` says later
 * whether it was taken, and what was refused comes back if nothing else was written meanwhile.
 */
export function OneLineForm({
  label,
  shortcut,
  onCreate,
}: {
  label: string;
  shortcut?: string;
  onCreate: (title: string) => Promise<boolean>;
}) {
  const { t } = useMessages();
  const input = useRef<HTMLInputElement>(null);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const field = input.current;
    const title = field?.value.trim();
    if (!field || !title) return;
    field.value = '';
    const isTaken = await onCreate(title);
    if (!isTaken) field.value ||= title;
  }

  return (
    <form className="one-line" onSubmit={onSubmit}>
      <Icon name="plus" />
      <input
        ref={input}
        className="one-line-input"
        aria-label={label}
        placeholder={label}
        maxLength={500}
        data-shortcut={shortcut}
      />
      <Button type="submit">{t.app.create}</Button>
    </form>
  );
}
