import { type SubmitEvent, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { expectedKeyResult } from './expected-goal.ts';
import { CreateKeyResultDocument } from './generated/create-key-result.ts';
import type { GoalDetailQuery } from './generated/goal-detail.ts';
import { KeyResultItem } from './KeyResultItem.tsx';

type Goal = NonNullable<GoalDetailQuery['goal']>;
type Draft = { readonly name: string; readonly start: number; readonly target: number | null };
const EMPTY: Draft = { name: '', start: 0, target: null };

/** The numbers that show how near a goal is, and a way to add one. */
export function KeyResults({ goal }: { goal: Goal }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const create = useChange(CreateKeyResultDocument);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { keyResults } = goal;

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = {
      id: newId(),
      goalId: goal.id,
      name: String(fields.get('name')),
      unit: 'NUMBER' as const,
      start: Number(fields.get('start')),
      target: Number(fields.get('target')),
    };
    const creating = create(given, {
      __typename: 'KeyResultPayload',
      goal: { ...goal, keyResults: [...keyResults, expectedKeyResult(given)] },
      errors: [],
    });
    setDraft(null);
    if (!report((await creating).errors, given.name)) setDraft((now) => now ?? given);
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
      {draft && canWrite && (
        <form className="inline-form" onSubmit={onSubmit}>
          <div className="grow">
            <Field
              label={t.goals.keyResultName}
              name="name"
              maxLength={100}
              defaultValue={draft.name}
              required
              autoFocus
            />
          </div>
          <div className="number-field">
            <Field
              label={t.goals.from}
              name="start"
              type="number"
              step="any"
              defaultValue={draft.start}
              required
            />
          </div>
          <div className="number-field">
            <Field
              label={t.goals.to}
              name="target"
              type="number"
              step="any"
              defaultValue={draft.target ?? undefined}
              required
            />
          </div>
          <Button kind="primary" type="submit">
            {t.app.create}
          </Button>
          <Button onPress={() => setDraft(null)}>{t.app.cancel}</Button>
        </form>
      )}
      {!draft && canWrite && (
        <div>
          <Button onPress={() => setDraft(EMPTY)}>{t.goals.addKeyResult}</Button>
        </div>
      )}
    </section>
  );
}
