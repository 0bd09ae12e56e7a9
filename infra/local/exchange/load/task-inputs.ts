import type { Change } from '../client/changes.ts';
import { isOpen } from '../records/open-status.ts';
import type { Content, TaskRecord } from '../records/record.ts';
import type { TaskState } from './find-tasks.ts';

/** The content of a task or template with the ids that things have in the workspace. */
export type ContentInput = {
  title: string;
  description: string | null;
  priority: Content['priority'];
  goalId: string | null;
  assigneeIds: string[];
  labelIds: string[];
  estimateMinutes: number | null;
};

/** What closing a task and putting it away takes, of which `state` may have something already. */
export function closingChanges(
  { status, archivedAt }: TaskRecord,
  { id, state, isOccurrence }: { id: string; state?: TaskState; isOccurrence: boolean },
): Change[] {
  if (isOpen(status)) return [];
  const isDone = state && !isOpen(state.status);
  return [
    ...(isDone ? [] : [closing(status, id, isOccurrence)]),
    ...(archivedAt && !state?.archivedAt ? [{ mutation: 'archiveTask', input: { id } }] : []),
  ];
}

function closing(status: TaskRecord['status'], id: string, isOccurrence: boolean): Change {
  // It was done although others blocked it or were open below it.
  if (status === 'DONE') return { mutation: 'completeTask', input: { id, force: true } };
  if (status === 'SKIPPED' && isOccurrence)
    return { mutation: 'skipTaskOccurrence', input: { id } };
  return { mutation: 'cancelTask', input: { id, scope: 'ALL' } };
}
