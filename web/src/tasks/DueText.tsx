import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatDue } from '../time/format.ts';
import type { TaskLineFragment } from './generated/task-line.ts';
import './marks.css';

/** When a task is due, with the zone where that is not the reader's own. */
export function DueText({
  due,
  isOpen,
}: {
  due: NonNullable<TaskLineFragment['due']>;
  isOpen: boolean;
}) {
  const { t, locale } = useMessages();
  const isLate = isOpen && due.isOverdue;
  return (
    <time
      dateTime={due.at ?? due.date}
      className={isLate ? 'due is-late' : 'due'}
      title={due.time ? due.timeZone : undefined}
    >
      {formatDue(due, locale)}
      {isLate && <span className="only-spoken">, {t.tasks.overdue}</span>}
    </time>
  );
}
