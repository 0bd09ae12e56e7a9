import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import type { TaskRowFragment } from './generated/task-row.ts';
import { useTaskRemoval } from './use-task-removal.ts';

/** Says of an archived task why lists do not show it, and brings it back. */
export function ArchivedNote({ task }: { task: TaskRowFragment }) {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { unarchive } = useTaskRemoval();
  return (
    <div className="out-of-sight">
      <p>{t.tasks.isArchived}</p>
      {canWrite && <Button onPress={() => void unarchive(task)}>{t.tasks.unarchive}</Button>}
    </div>
  );
}
