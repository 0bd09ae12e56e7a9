import { useMessages } from '../messages/MessagesProvider.tsx';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';
import { TaskItem } from '../tasks/TaskItem.tsx';
import { useNewTask } from '../tasks/use-new-task.ts';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';

/** The tasks that bring a goal nearer. */
export function GoalTasks({
  goalId,
  tasks,
}: {
  goalId: string;
  tasks: readonly TaskRowFragment[];
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const create = useNewTask({ goalId });
  return (
    <section className="detail-section">
      <h2>{t.goals.tasks}</h2>
      {tasks.length === 0 && <p className="muted">{t.goals.noTasks}</p>}
      <ul className="rows">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
      </ul>
      {canWrite && <OneLineForm label={t.goals.newTask} onCreate={create} />}
    </section>
  );
}
