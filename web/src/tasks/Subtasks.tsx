import { useState } from 'react';
import { Link } from 'react-router';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { ProgressBar } from '../goals/ProgressBar.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { expectedTask } from './expected-task.ts';
import { CreateTaskDocument } from './generated/create-task.ts';
import { MoveTaskDocument } from './generated/move-task.ts';
import type { TaskDetailQuery } from './generated/task-detail.ts';
import type { TaskRowFragment } from './generated/task-row.ts';
import { StatusButton } from './StatusButton.tsx';
import '../goals/goals.css';

type Task = NonNullable<TaskDetailQuery['task']>;

/** The parts of a task: how far they are, and a line to write the next one into. */
export function Subtasks({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const create = useChange(CreateTaskDocument);
  const move = useChange(MoveTaskDocument);
  // What the answer of the API does not show yet.
  const [added, setAdded] = useState<readonly TaskRowFragment[]>([]);
  const [movedOut, setMovedOut] = useState<readonly string[]>([]);
  const known = task.subtasks.nodes.filter(
    ({ id, deletedAt }) => !deletedAt && !movedOut.includes(id),
  );
  const subtasks = [
    ...known,
    ...added.filter(({ id }) => !task.subtasks.nodes.some((node) => node.id === id)),
  ];
  const { total, done, ratio } = task.subtaskSummary;

  async function onCreate(title: string): Promise<boolean> {
    const { workspaceId } = task;
    const subtask = expectedTask({ id: newId(), workspaceId, title });
    setAdded((before) => [...before, subtask]);
    const { errors } = await create(
      { id: subtask.id, workspaceId, parentId: task.id, title },
      { __typename: 'TaskPayload', task: subtask, errors: [] },
    );
    if (errors.length > 0) setAdded((before) => before.filter(({ id }) => id !== subtask.id));
    onChanged();
    return report(errors, title);
  }

  async function moveOut(subtask: TaskRowFragment): Promise<void> {
    setMovedOut((before) => [...before, subtask.id]);
    const { errors } = await move(
      { id: subtask.id, parentId: null },
      { __typename: 'TaskPayload', task: { ...subtask, parentId: null }, errors: [] },
    );
    if (!report(errors, subtask.title))
      setMovedOut((before) => before.filter((id) => id !== subtask.id));
    onChanged();
  }

  return (
    <section className="detail-section" aria-labelledby="subtasks">
      <h2 id="subtasks">{t.subtasks.title}</h2>
      {total > 0 && (
        <p className="subtask-progress muted">
          {t.subtasks.done(done, total)}
          <ProgressBar value={ratio} label={t.subtasks.progress} />
        </p>
      )}
      <ul className="rows" aria-labelledby="subtasks">
        {subtasks.map((subtask) => (
          <li key={subtask.id}>
            <StatusButton task={subtask} />
            <span className="task-number muted">
              {subtask.number < Number.MAX_SAFE_INTEGER && subtask.number}
            </span>
            <Link className="grow plain-link" to={`/tasks/${subtask.id}`}>
              {subtask.title}
            </Link>
            {canWrite && (
              <Button
                kind="quiet"
                aria-label={t.subtasks.moveOutOf(subtask.title)}
                onPress={() => void moveOut(subtask)}
              >
                {t.subtasks.moveOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canWrite && <OneLineForm label={t.subtasks.new} onCreate={onCreate} />}
    </section>
  );
}
