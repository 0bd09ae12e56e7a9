import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TaskRowFragment } from './generated/task-row.ts';
import { StatusButton } from './StatusButton.tsx';

/** A task as a line of a short list, with what can be done to it there. */
export function TaskItem({ task, children }: { task: TaskRowFragment; children?: ReactNode }) {
  return (
    <li>
      <StatusButton task={task} />
      <span className="task-number muted">
        {task.number < Number.MAX_SAFE_INTEGER && task.number}
      </span>
      <Link className="grow plain-link" to={`/tasks/${task.id}`}>
        {task.title}
      </Link>
      {children}
    </li>
  );
}
