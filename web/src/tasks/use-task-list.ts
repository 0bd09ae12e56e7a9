import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useFeed } from '../live/LiveProvider.tsx';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { TaskList, type TaskListState } from './task-list.ts';
import type { TaskFilterName, TaskSort } from './task-view.ts';

/** The tasks of a view, loaded page by page and kept up to date. */
export function useTaskList(
  filter: TaskFilterName,
  sort: TaskSort,
  labelId?: string,
): { list: TaskList; state: TaskListState } {
  const client = useApolloClient();
  const { id: workspaceId } = useWorkspace();
  const { id: viewerId } = useViewer();
  const list = useMemo(
    () => new TaskList({ client, workspaceId, viewerId, view: { filter, sort, labelId } }),
    [client, workspaceId, viewerId, filter, sort, labelId],
  );
  useEffect(() => void list.reload(), [list]);
  useFeed(
    'tasks',
    (change) => {
      if (change.kind === 'DELETED' && filter === 'deleted') void list.reload();
      else if (change.kind === 'DELETED' || !change.task) list.remove(change.taskId);
      else list.place(change.task);
    },
    () => void list.reload(),
  );
  return { list, state: useSyncExternalStore(list.subscribe, () => list.state) };
}
