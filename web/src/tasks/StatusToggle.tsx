import type { TaskStatus } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { StatusMark } from './StatusMark.tsx';
import { OPEN_STATUSES } from './task-view.ts';

/** Shows the status and asks for the other one: done, or to do again. A plain button: lists have one in each row. */
export function StatusToggle({
  title,
  status,
  tabIndex,
  onToggle,
}: {
  title: string;
  status: TaskStatus;
  tabIndex?: number;
  /** Absent: the list around it takes care of clicks. */
  onToggle?: () => void;
}) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const isOpen = OPEN_STATUSES.includes(status);
  if (!canWrite)
    return (
      <span className="status-shown" role="img" aria-label={t.tasks.statuses[status]}>
        <StatusMark status={status} />
      </span>
    );
  return (
    <button
      type="button"
      className="status-button"
      aria-label={isOpen ? t.tasks.complete(title) : t.tasks.reopen(title)}
      tabIndex={tabIndex}
      onClick={onToggle}
    >
      <StatusMark status={status} />
    </button>
  );
}
