import type { TaskRowFragment } from './generated/task-row.ts';

/** What a new task will look like, to be shown until the API has answered. */
export function expectedTask(given: {
  id: string;
  workspaceId: string;
  title: string;
}): TaskRowFragment {
  const now = new Date().toISOString();
  return {
    __typename: 'Task',
    version: 1,
    // The API gives the next one; until then it is the newest.
    number: Number.MAX_SAFE_INTEGER,
    status: 'TODO',
    priority: 'NONE',
    sortKey: '',
    isBlocked: false,
    createdAt: now,
    updatedAt: now,
    completedAt: null,
    archivedAt: null,
    deletedAt: null,
    goalId: null,
    goal: null,
    assigneeIds: [],
    assignees: [],
    labels: [],
    due: null,
    series: null,
    ...given,
  };
}
