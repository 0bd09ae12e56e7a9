import { Link } from 'react-router';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { CreateTaskDocument } from '../tasks/generated/create-task.ts';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';
import { StatusButton } from '../tasks/StatusButton.tsx';
import { OneLineForm } from '../ui/OneLineForm.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';

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
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateTaskDocument);

  async function onCreate(title: string): Promise<boolean> {
    const { errors } = await create({ id: newId(), workspaceId, goalId, title });
    return report(errors, title);
  }

  return (
    <section className="detail-section">
      <h2>{t.goals.tasks}</h2>
      {tasks.length === 0 && <p className="muted">{t.goals.noTasks}</p>}
      <ul className="rows">
        {tasks.map((task) => (
          <li key={task.id}>
            <StatusButton task={task} />
            <span className="task-number muted">{task.number}</span>
            <Link className="grow plain-link" to={`/tasks/${task.id}`}>
              {task.title}
            </Link>
          </li>
        ))}
      </ul>
      {canWrite && <OneLineForm label={t.goals.newTask} onCreate={onCreate} />}
    </section>
  );
}
