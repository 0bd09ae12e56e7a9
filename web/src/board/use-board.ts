import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenTaskStatus, TaskStatus } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useFeed } from '../live/LiveProvider.tsx';
import { useLater } from '../live/use-later.ts';
import { useReport } from '../messages/use-report.ts';
import { ArrangeTaskDocument } from '../tasks/generated/arrange-task.ts';
import { TaskPageDocument } from '../tasks/generated/task-page.ts';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';
import { useStatusChange } from '../tasks/use-status-change.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { type Column, moved, placeOf } from './columns.ts';

const STATUSES: readonly TaskStatus[] = ['BACKLOG', 'TODO', 'IN_PROGRESS', 'DONE'];
const SHOWN = 100;
const GATHER_MS = 200;

/** The columns of the board, null until they are known, and a function that moves a task, shown at once and then made. */
export function useBoard() {
  const client = useApolloClient();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const [columns, setColumns] = useState<readonly Column[] | null>(null);
  const [error, setError] = useState<unknown>();
  // What was read while a task moved may be older than what is shown.
  const moves = useRef({ begun: 0, running: 0 });
  const changeStatus = useStatusChange();
  const update = useChange(ArrangeTaskDocument);

  const read = useCallback(async () => {
    const { begun } = moves.current;
    const reading = STATUSES.map(async (status) => {
      const { data } = await client.query({
        query: TaskPageDocument,
        variables: {
          workspaceId,
          filter: { status: [status] },
          orderBy:
            status === 'DONE'
              ? [{ field: 'COMPLETED_AT', direction: 'DESC' }]
              : [{ field: 'SORT_KEY' }],
          first: SHOWN,
        },
        fetchPolicy: 'network-only',
      });
      return { status, tasks: data?.tasks?.nodes ?? [], total: data?.tasks?.totalCount ?? null };
    });
    const answer = await Promise.all(reading);
    if (moves.current.begun === begun && moves.current.running === 0) setColumns(answer);
  }, [client, workspaceId]);
  useEffect(() => void read().catch(setError), [read]);
  const readAgain = useLater(() => void read().catch(setError), GATHER_MS);
  useFeed('tasks', readAgain, readAgain);

  async function move(id: string, status: TaskStatus, beforeId: string | null): Promise<void> {
    const task = columns?.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
    if (!columns || !task) return;
    const next = moved(columns, { ...task, status }, beforeId);
    setColumns(next);
    moves.current.begun += 1;
    moves.current.running += 1;
    const isThere = task.status === status || (await changeStatus(task, status));
    if (isThere && status !== 'DONE')
      await arrange(task, status as OpenTaskStatus, placeOf(next, id));
    moves.current.running -= 1;
    readAgain();
  }

  async function arrange(
    task: TaskRowFragment,
    status: OpenTaskStatus,
    sortAfter: string | null,
  ): Promise<void> {
    report((await update({ id: task.id, status, sortAfter })).errors, task.title);
  }

  return { columns, error, move, readAgain };
}
