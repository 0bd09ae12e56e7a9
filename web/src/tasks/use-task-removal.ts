import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { notify } from '../ui/notices.ts';
import { ArchiveTaskDocument } from './generated/archive-task.ts';
import { DeleteTaskDocument } from './generated/delete-task.ts';
import { RestoreTaskDocument } from './generated/restore-task.ts';
import type { TaskRowFragment } from './generated/task-row.ts';
import { UnarchiveTaskDocument } from './generated/unarchive-task.ts';

/** How tasks go out of sight and come back. Each is shown at once, and a notice offers to undo it. */
export function useTaskRemoval() {
  const { t } = useMessages();
  const report = useReport();
  const archiveTask = useChange(ArchiveTaskDocument);
  const unarchiveTask = useChange(UnarchiveTaskDocument);
  const deleteTask = useChange(DeleteTaskDocument);
  const restoreTask = useChange(RestoreTaskDocument);
  const now = () => new Date().toISOString();
  const expected = (task: TaskRowFragment) => ({
    __typename: 'TaskPayload' as const,
    task,
    errors: [],
  });

  async function unarchive(task: TaskRowFragment): Promise<boolean> {
    const answer = await unarchiveTask({ id: task.id }, expected({ ...task, archivedAt: null }));
    return report(answer.errors, task.title);
  }

  async function restore(task: TaskRowFragment): Promise<boolean> {
    const answer = await restoreTask({ id: task.id }, expected({ ...task, deletedAt: null }));
    return report(answer.errors, task.title);
  }

  async function archive(task: TaskRowFragment): Promise<boolean> {
    const answer = await archiveTask({ id: task.id }, expected({ ...task, archivedAt: now() }));
    if (!report(answer.errors, task.title)) return false;
    notify(t.tasks.wasArchived(task.title), {
      actions: [{ text: t.tasks.undo, run: () => unarchive(task) }],
    });
    return true;
  }

  async function remove(task: TaskRowFragment, scope: 'THIS' | 'ALL' = 'THIS'): Promise<boolean> {
    const answer = await deleteTask(
      { id: task.id, scope },
      expected({ ...task, deletedAt: now() }),
    );
    if (!report(answer.errors, task.title)) return false;
    notify(t.tasks.wasDeleted(task.title), {
      actions: [{ text: t.tasks.undo, run: () => restore(task) }],
    });
    return true;
  }

  return { archive, unarchive, remove, restore };
}
