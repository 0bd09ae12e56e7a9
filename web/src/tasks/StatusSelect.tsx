import type { TaskStatus } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Select } from '../ui/Field.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import type { TaskRowFragment } from './generated/task-row.ts';
import { OPEN_STATUSES } from './task-view.ts';
import { useStatusChange } from './use-status-change.ts';

const CHOICES: readonly TaskStatus[] = [...OPEN_STATUSES, 'DONE', 'CANCELED'];

/** The status of a task, to be changed. */
export function StatusSelect({ task }: { task: TaskRowFragment }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const change = useStatusChange();
  const choices = CHOICES.includes(task.status) ? CHOICES : [...CHOICES, task.status];
  return (
    <Select
      label={t.tasks.columns.status}
      value={task.status}
      disabled={!canWrite}
      options={choices.map((status) => [status, t.tasks.statuses[status]])}
      onChange={(status) => void change(task, status as TaskStatus)}
    />
  );
}
