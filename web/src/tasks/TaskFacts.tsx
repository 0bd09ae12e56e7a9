import { useQuery } from '@apollo/client/react';
import type { TaskPriority, UpdateTaskInput } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useConflict } from '../conflicts/use-conflict.tsx';
import { GoalPageDocument } from '../goals/generated/goal-page.ts';
import { LabelPicker } from '../labels/LabelPicker.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { DueEditor } from '../time/DueEditor.tsx';
import { expectedDue, type WrittenDue } from '../time/expected-due.ts';
import { formatDay } from '../time/format.ts';
import { Select } from '../ui/Field.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { AssigneePicker } from './AssigneePicker.tsx';
import { EstimateField } from './EstimateField.tsx';
import type { TaskDetailQuery } from './generated/task-detail.ts';
import type { TaskRowFragment } from './generated/task-row.ts';
import { UpdateTaskDocument } from './generated/update-task.ts';
import { StatusSelect } from './StatusSelect.tsx';
import { Watchers } from './Watchers.tsx';

type Task = NonNullable<TaskDetailQuery['task']>;
/** What a change makes of the task, shown until the API has answered. */
type Shown = Partial<TaskRowFragment & { estimateMinutes: number | null }>;

/** What is known of a task besides its text, to be changed in place. */
export function TaskFacts({ task }: { task: Task }) {
  const { t, locale } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const update = useChange(UpdateTaskDocument);
  const { data } = useQuery(GoalPageDocument, { variables: { workspaceId, first: 100 } });
  const goals = data?.goals?.nodes ?? [];

  const say = (due: WrittenDue | null) =>
    due
      ? [formatDay(due.date, locale), due.time?.slice(0, 5), due.timeZone]
          .filter(Boolean)
          .join(' · ')
      : t.time.noDue;
  const { save, dialog } = useConflict({
    labels: { due: t.tasks.columns.due },
    shown: { due: say(task.due) },
  });

  const send = (changes: Omit<UpdateTaskInput, 'id'>, shown: Shown) =>
    update(
      { id: task.id, ...changes },
      { __typename: 'TaskPayload', task: { ...task, ...shown }, successor: null, errors: [] },
    );

  async function set(
    changes: Omit<UpdateTaskInput, 'id'>,
    shown: Shown,
    isPossible?: Promise<boolean>,
  ): Promise<void> {
    const { errors } = await send(changes, shown);
    // Of what it builds on the person has been told.
    if ((await isPossible) ?? true) report(errors, task.title);
  }

  return (
    <aside className="detail-side" aria-label={t.detail.facts}>
      <StatusSelect task={task} />
      <Select
        label={t.detail.priority}
        value={task.priority}
        disabled={!canWrite}
        options={Object.entries(t.tasks.priorities)}
        onChange={(value) => {
          const priority = value as TaskPriority;
          void set({ priority }, { priority });
        }}
      />
      <AssigneePicker
        task={task}
        onChange={(people) =>
          void set(
            { assigneeIds: people.map(({ id }) => id) },
            {
              assigneeIds: people.map(({ id }) => id),
              assignees: people.map((person) => ({ __typename: 'User', ...person })),
            },
          )
        }
      />
      <LabelPicker
        chosen={task.labels}
        onChange={(labels, isTaken) =>
          void set(
            {
              addLabelIds: idsWithout(labels, task.labels),
              removeLabelIds: idsWithout(task.labels, labels),
            },
            {
              labels: labels.map(({ id, name, color }) => ({
                __typename: 'Label',
                id,
                name,
                color,
              })),
            },
            isTaken,
          )
        }
      />
      <Select
        label={t.detail.goal}
        value={task.goalId ?? ''}
        disabled={!canWrite}
        options={[['', t.app.none], ...goals.map(({ id, title }) => [id, title] as const)]}
        onChange={(goalId) =>
          void set(
            { goalId: goalId || null },
            { goalId: goalId || null, goal: goals.find(({ id }) => id === goalId) ?? null },
          )
        }
      />
      <DueEditor
        due={task.due}
        version={task.version}
        onChange={(due, version) =>
          void save({
            field: 'due',
            mine: say(due),
            version,
            send: (expectedVersion) =>
              send(
                { due, ...(expectedVersion && { expectedVersion }) },
                { due: due && expectedDue(due) },
              ),
          })
        }
      />
      {dialog}
      <EstimateField
        minutes={task.estimateMinutes}
        onChange={(estimateMinutes) => void set({ estimateMinutes }, { estimateMinutes })}
      />
      <Watchers task={task} />
      <div className="field">
        <span className="label">{t.detail.createdBy}</span>
        <span>{task.createdBy?.displayName}</span>
      </div>
    </aside>
  );
}

type WithId = { readonly id: string };

function idsWithout(things: readonly WithId[], others: readonly WithId[]): string[] {
  return things.map(({ id }) => id).filter((id) => !others.some((other) => other.id === id));
}
