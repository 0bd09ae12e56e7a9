import { useMessages } from '../messages/MessagesProvider.tsx';
import type { TaskRowFragment } from './generated/task-row.ts';
import { StatusMark } from './StatusMark.tsx';
import { OPEN_STATUSES } from './task-view.ts';
import { useStatusChange } from './use-status-change.ts';

/** Completes an open task and opens a closed one again. A plain button: lists have one in each row. */
export function StatusButton({ task, tabIndex }: { task: TaskRowFragment; tabIndex?: number }) {
  const { t } = useMessages();
  const change = useStatusChange();
  const isOpen = OPEN_STATUSES.includes(task.status);
  return (
    <button
      type="button"
      className="status-button"
      aria-label={isOpen ? t.tasks.complete(task.title) : t.tasks.reopen(task.title)}
      tabIndex={tabIndex}
      onClick={() => void change(task, isOpen ? 'DONE' : 'TODO')}
    >
      <StatusMark status={task.status} />
    </button>
  );
}
