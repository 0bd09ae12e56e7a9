import type { OpenTaskStatus, TaskStatus } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { ArrangeTaskDocument } from './generated/arrange-task.ts';
import { CancelTaskDocument } from './generated/cancel-task.ts';
import { CompleteTaskDocument } from './generated/complete-task.ts';
import { ReopenTaskDocument } from './generated/reopen-task.ts';
import type { TaskRowFragment } from './generated/task-row.ts';
import { OPEN_STATUSES } from './task-view.ts';

const isOpen = (status: TaskStatus) => OPEN_STATUSES.includes(status);

/**
 * A function that brings a task to a status by the mutations that lead there: a closed task is reopened first,
 * which makes it TODO.
 */
export function useStatusChange() {
  const report = useReport();
  const complete = useChange(CompleteTaskDocument);
  const cancel = useChange(CancelTaskDocument);
  const reopen = useChange(ReopenTaskDocument);
  const update = useChange(ArrangeTaskDocument);

  return async (task: TaskRowFragment, status: TaskStatus): Promise<boolean> => {
    const { id } = task;
    const completedAt = status === 'DONE' ? new Date().toISOString() : null;
    const shown = { ...task, status, completedAt };
    const expected = {
      __typename: 'TaskPayload' as const,
      task: shown,
      successor: null,
      errors: [],
    };
    if (status === 'DONE') return report((await complete({ id }, expected)).errors, task.title);
    if (status === 'CANCELED') return report((await cancel({ id }, expected)).errors, task.title);
    if (!isOpen(task.status)) {
      const { errors } = await reopen({ id }, expected);
      if (!report(errors, task.title) || status === 'TODO') return errors.length === 0;
    }
    const { errors } = await update({ id, status: status as OpenTaskStatus }, expected);
    return report(errors, task.title);
  };
}
