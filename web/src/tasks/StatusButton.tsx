import type { TaskRowFragment } from './generated/task-row.ts';
import { StatusToggle } from './StatusToggle.tsx';
import { OPEN_STATUSES } from './task-view.ts';
import { useStatusChange } from './use-status-change.ts';

/** Completes an open task and opens a closed one again. */
export function StatusButton({ task }: { task: TaskRowFragment }) {
  const change = useStatusChange();
  const next = OPEN_STATUSES.includes(task.status) ? 'DONE' : 'TODO';
  return (
    <StatusToggle
      title={task.title}
      status={task.status}
      onToggle={() => void change(task, next)}
    />
  );
}
