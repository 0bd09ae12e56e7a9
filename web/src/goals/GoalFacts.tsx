import { useQuery } from '@apollo/client/react';
import type { GoalOutcome, GoalStatus, OpenGoalStatus } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { DraftField } from '../time/DraftField.tsx';
import { Select } from '../ui/Field.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { CloseGoalDocument } from './generated/close-goal.ts';
import type { GoalDetailQuery } from './generated/goal-detail.ts';
import { GoalPageDocument } from './generated/goal-page.ts';
import { MoveGoalDocument } from './generated/move-goal.ts';
import { ReopenGoalDocument } from './generated/reopen-goal.ts';
import { UpdateGoalDocument } from './generated/update-goal.ts';
import { isBelow, pathTo } from './goal-tree.ts';
import { ProgressBar } from './ProgressBar.tsx';

type Goal = NonNullable<GoalDetailQuery['goal']>;
const OPEN: readonly GoalStatus[] = ['DRAFT', 'ACTIVE', 'PAUSED'] satisfies OpenGoalStatus[];
const OUTCOMES: readonly GoalStatus[] = ['ACHIEVED', 'MISSED', 'CANCELED'] satisfies GoalOutcome[];

/** What is known of a goal besides its text, to be changed in place. */
export function GoalFacts({ goal }: { goal: Goal }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const update = useChange(UpdateGoalDocument);
  const close = useChange(CloseGoalDocument);
  const reopen = useChange(ReopenGoalDocument);
  const move = useChange(MoveGoalDocument);
  const { id: workspaceId } = useWorkspace();
  const { data } = useQuery(GoalPageDocument, { variables: { workspaceId, first: 100 } });
  const goals = data?.goals?.nodes ?? [];
  const parents = new Map(
    [...goal.ancestors.slice(-1), ...goals.filter(({ id }) => !isBelow(goals, id, goal.id))].map(
      ({ id, title }) => [id, title],
    ),
  );
  const isOpen = OPEN.includes(goal.status);
  // A closed goal can only become active again.
  const statuses: readonly GoalStatus[] = isOpen ? [...OPEN, ...OUTCOMES] : ['ACTIVE', goal.status];

  async function set(changes: { status?: OpenGoalStatus; targetDate?: string | null }) {
    const { errors } = await update(
      { id: goal.id, ...changes },
      { __typename: 'GoalPayload', goal: { ...goal, ...changes }, errors: [] },
    );
    report(errors);
  }

  async function setStatus(status: GoalStatus): Promise<void> {
    if (isOpen && OPEN.includes(status)) return set({ status: status as OpenGoalStatus });
    const expected = {
      __typename: 'GoalPayload' as const,
      goal: { ...goal, status },
      errors: [],
    };
    const { errors } = isOpen
      ? await close({ id: goal.id, outcome: status as GoalOutcome }, expected)
      : await reopen({ id: goal.id }, expected);
    report(errors, goal.title);
  }

  async function moveBelow(parentId: string | null): Promise<void> {
    const ancestors = pathTo(goals, parentId);
    const { errors } = await move(
      { id: goal.id, parentId },
      {
        __typename: 'GoalPayload',
        goal: {
          ...goal,
          parentId,
          depth: ancestors.length,
          ancestors: ancestors.map(({ id, title }) => ({ __typename: 'Goal', id, title })),
        },
        errors: [],
      },
    );
    report(errors, goal.title);
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
        disabled={!canWrite}
        options={statuses.map((status) => [status, t.goals.statuses[status]])}
        onChange={(status) => void setStatus(status as GoalStatus)}
      />
      <Select
        label={t.goals.parent}
        value={goal.parentId ?? ''}
        disabled={!canWrite}
        options={[['', t.goals.noParent], ...parents]}
        onChange={(parentId) => void moveBelow(parentId || null)}
      />
      <div className="field">
        <span className="label">{t.goals.health}</span>
        <span>{t.goals.healths[goal.health]}</span>
      </div>
      <DraftField
        label={t.goals.target}
        type="date"
        disabled={!canWrite}
        value={goal.targetDate ?? ''}
        version={goal.version}
        onSave={(date) => void set({ targetDate: date || null })}
      />
      <div className="field">
        <span className="label">{t.goals.owner}</span>
        <span>{goal.owner?.displayName ?? t.app.none}</span>
      </div>
    </aside>
  );
}
