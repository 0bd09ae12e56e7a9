import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { ProgressBar } from '../goals/ProgressBar.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { MoveTaskDocument } from './generated/move-task.ts';
import type { TaskDetailQuery } from './generated/task-detail.ts';
import type { TaskRowFragment } from './generated/task-row.ts';
import { TaskItem } from './TaskItem.tsx';
import { useNewTask } from './use-new-task.ts';
import '../goals/goals.css';

type Task = NonNullable<TaskDetailQuery['task']>;

/** The parts of a task: how far they are, and a line to write the next one into. */
export function Subtasks({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const report = useReport();
  const move = useChange(MoveTaskDocument);
  // What the answer of the API does not show yet.
  const [movedOut, setMovedOut] = useState<readonly string[]>([]);
  const create = useNewTask({ parentId: task.id });
  const subtasks = task.subtasks.nodes.filter(
    ({ id, deletedAt }) => !deletedAt && !movedOut.includes(id),
  );
  const { total, done, ratio } = task.subtaskSummary;

  async function onCreate(title: string): Promise<boolean> {
    const isTaken = await create(title);
    onChanged();
    return isTaken;
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
          <TaskItem key={subtask.id} task={subtask}>
            {canWrite && (
              <Button
                kind="quiet"
                aria-label={t.subtasks.moveOutOf(subtask.title)}
                onPress={() => void moveOut(subtask)}
              >
                {t.subtasks.moveOut}
              </Button>
            )}
          </TaskItem>
        ))}
      </ul>
      {canWrite && <OneLineForm label={t.subtasks.new} onCreate={onCreate} />}
    </section>
  );
}
