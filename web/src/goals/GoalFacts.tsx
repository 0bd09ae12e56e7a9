import type { OpenGoalStatus } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Field, Select } from '../ui/Field.tsx';
import type { GoalDetailQuery } from './generated/goal-detail.ts';
import { UpdateGoalDocument } from './generated/update-goal.ts';
import { ProgressBar } from './ProgressBar.tsx';

type Goal = NonNullable<GoalDetailQuery['goal']>;
const OPEN: readonly string[] = ['DRAFT', 'ACTIVE', 'PAUSED'] satisfies OpenGoalStatus[];

/** What is known of a goal besides its text, to be changed in place. */
export function GoalFacts({ goal }: { goal: Goal }) {
  const { t } = useMessages();
  const report = useReport();
  const update = useChange(UpdateGoalDocument);
  const isOpen = OPEN.includes(goal.status);
  const statuses = isOpen ? OPEN : [goal.status];

  async function set(changes: { status?: OpenGoalStatus; targetDate?: string | null }) {
    const { errors } = await update(
      { id: goal.id, ...changes },
      { __typename: 'GoalPayload', goal: { ...goal, ...changes }, errors: [] },
    );
    report(errors);
  }

  return (
    <aside className="detail-side" aria-label={t.detail.facts}>
      <div className="field">
        <span className="label">{t.goals.progress}</span>
        <ProgressBar value={goal.progress} label={t.goals.progress} />
      </div>
      <Select
        label={t.goals.status}
        value={goal.status}
        disabled={!isOpen}
        options={statuses.map((status) => [
          status,
          t.goals.statuses[status as keyof typeof t.goals.statuses],
        ])}
        onChange={(status) => void set({ status: status as OpenGoalStatus })}
      />
      <div className="field">
        <span className="label">{t.goals.health}</span>
        <span>{t.goals.healths[goal.health]}</span>
      </div>
      <Field
        label={t.goals.target}
        type="date"
        value={goal.targetDate ?? ''}
        onChange={(event) => void set({ targetDate: event.target.value || null })}
      />
      <div className="field">
        <span className="label">{t.goals.owner}</span>
        <span>{goal.owner?.displayName ?? t.app.none}</span>
      </div>
    </aside>
  );
}
