import { type SubmitEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { withValue } from './expected-goal.ts';
import type { KeyResultRowFragment } from './generated/key-result.ts';
import { RecordKeyResultDocument } from './generated/record-key-result.ts';
import { ProgressBar } from './ProgressBar.tsx';

/** One key result with the value of now, which can be noted. */
export function KeyResultItem({ keyResult }: { keyResult: KeyResultRowFragment }) {
  const { t, locale } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const record = useChange(RecordKeyResultDocument);
  const [draft, setDraft] = useState<string | null>(null);
  const number = new Intl.NumberFormat(locale);
  const { id, name, start, target, current, progress } = keyResult;

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const text = draft ?? String(current);
    const value = Number(text);
    setDraft(null);
    const { errors } = await record(
      { id, value },
      {
        __typename: 'KeyResultPayload',
        keyResult: withValue(keyResult, value),
        goal: null,
        errors: [],
      },
    );
    if (!report(errors, name)) setDraft((now) => now ?? text);
  }

  return (
    <li>
      <span className="grow">{name}</span>
      <span className="muted">
        {number.format(start)} <span className="mirrored">→</span> {number.format(target)}
      </span>
      {canWrite ? (
        <form className="inline-form" onSubmit={onSubmit}>
          <input
            className="input number-field"
            type="number"
            step="any"
            name="value"
            value={draft ?? current}
            onChange={({ target }) => setDraft(target.value)}
            aria-label={t.goals.recordValue(name)}
            required
          />
          <Button type="submit">{t.goals.record}</Button>
        </form>
      ) : (
        <strong>{number.format(current)}</strong>
      )}
      <ProgressBar value={progress} label={`${t.goals.progress}: ${name}`} />
    </li>
  );
}
