import { Button } from 'react-aria-components/Button';
import { useMessages } from '../messages/MessagesProvider.tsx';
import type { TaskRowFragment } from './generated/task-row.ts';
import { StatusMark } from './StatusMark.tsx';
import { OPEN_STATUSES } from './task-view.ts';
import { useStatusChange } from './use-status-change.ts';

/** Completes an open task and opens a closed one again. */
export function StatusButton({ task, tabIndex }: { task: TaskRowFragment; tabIndex?: number }) {
  const { t } = useMessages();
  const change = useStatusChange();
  const isOpen = OPEN_STATUSES.includes(task.status);
  return (
    <Button
      className="status-button"
      aria-label={isOpen ? t.tasks.complete(task.title) : t.tasks.reopen(task.title)}
      excludeFromTabOrder={tabIndex === -1}
      onPress={() => void change(task, isOpen ? 'DONE' : 'TODO')}
    >
      <StatusMark status={task.status} />
    </Button>
  );
}
