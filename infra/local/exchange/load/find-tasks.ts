import type { Session } from '../client/session.ts';

const LOOKUP = /* GraphQL */ `
  query ImportTasks($workspaceId: ID!, $filter: TaskFilter!, $first: Int!) {
    tasks(workspaceId: $workspaceId, filter: $filter, first: $first) {
      nodes { id version status archivedAt series { id state } }
    }
  }
`;

export type TaskState = {
  id: string;
  version: number;
  status: string;
  archivedAt: string | null;
  series: { id: string; state: string } | null;
};

/** Those of at most 100 tasks that are in the workspace. */
export async function findTasks(
  session: Session,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, TaskState>> {
  const filter = { id: { in: ids }, or: [{ isArchived: true }, { isArchived: false }] };
  const { tasks } = await session.send<{ tasks: { nodes: TaskState[] } | null }>(LOOKUP, {
    workspaceId,
    filter,
    first: 100,
  });
  return new Map((tasks?.nodes ?? []).map((task) => [task.id, task]));
}
