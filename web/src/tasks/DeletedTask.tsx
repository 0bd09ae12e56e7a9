import { useQuery } from '@apollo/client/react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { NotFound } from '../app/NotFound.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { DeletedTaskDocument } from './generated/deleted-task.ts';
import { useTaskRemoval } from './use-task-removal.ts';

/** What is at the address of a task that is not there: it may be deleted, and can be brought back then. */
export function DeletedTask({ id, onRestored }: { id: string; onRestored: () => unknown }) {
  const { t, locale } = useMessages();
  const canWrite = useCanWrite();
  const { id: workspaceId } = useWorkspace();
  const { restore } = useTaskRemoval();
  const { data, error, refetch } = useQuery(DeletedTaskDocument, {
    variables: { workspaceId, id },
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading />;
  const task = data.tasks?.nodes[0];
  if (!task?.restorableUntil) return <NotFound />;
  return (
    <EmptyState
      isPage
      title={task.title}
      hint={t.tasks.isDeleted(formatMoment(task.restorableUntil, locale))}
    >
      {canWrite && (
        <Button
          kind="primary"
          onPress={async () => {
            if (await restore(task)) onRestored();
          }}
        >
          {t.tasks.restore}
        </Button>
      )}
    </EmptyState>
  );
}
