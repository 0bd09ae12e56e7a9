import { type SubmitEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { CreateKeyResultDocument } from './generated/create-key-result.ts';
import type { KeyResultRowFragment } from './generated/key-result.ts';
import { KeyResultItem } from './KeyResultItem.tsx';

/** The numbers that show how near a goal is, and a way to add one. */
export function KeyResults({
  goalId,
  keyResults,
}: {
  goalId: string;
  keyResults: readonly KeyResultRowFragment[];
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const create = useChange(CreateKeyResultDocument);
  const [isAdding, setAdding] = useState(false);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { errors } = await create({
      goalId,
      name: String(fields.get('name')),
      unit: 'NUMBER',
      start: Number(fields.get('start')),
      target: Number(fields.get('target')),
    });
    if (errors.length === 0) setAdding(false);
    report(errors);
  }

  return (
    <section className="detail-section">
      <h2>{t.goals.keyResults}</h2>
      {keyResults.length === 0 && <p className="muted">{t.goals.keyResultsHint}</p>}
      <ul className="rows">
        {keyResults.map((keyResult) => (
          <KeyResultItem key={keyResult.id} keyResult={keyResult} />
        ))}
      </ul>
      {isAdding && canWrite && (
        <form className="inline-form" onSubmit={onSubmit}>
          <div className="grow">
            <Field label={t.goals.keyResultName} name="name" maxLength={100} required autoFocus />
          </div>
          <div className="number-field">
            <Field
              label={t.goals.from}
              name="start"
              type="number"
              step="any"
              defaultValue={0}
              required
            />
          </div>
          <div className="number-field">
            <Field label={t.goals.to} name="target" type="number" step="any" required />
          </div>
          <Button kind="primary" type="submit">
            {t.app.create}
          </Button>
          <Button onPress={() => setAdding(false)}>{t.app.cancel}</Button>
        </form>
      )}
      {!isAdding && canWrite && (
        <div>
          <Button onPress={() => setAdding(true)}>{t.goals.addKeyResult}</Button>
        </div>
      )}
    </section>
  );
}
