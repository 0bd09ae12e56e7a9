import { useQuery } from '@apollo/client/react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { GoalItem } from './GoalItem.tsx';
import { GoalPageDocument } from './generated/goal-page.ts';
import { toTree } from './goal-tree.ts';
import { NewGoal } from './NewGoal.tsx';
import './goals.css';

const PAGE_SIZE = 100;
const CHANGES_OF_THE_TREE: readonly string[] = ['CREATED', 'DELETED', 'MOVED'];

/** All goals as a tree. What a goal shows is kept up to date by the cache; here only the tree is. */
export default function GoalsPage() {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { id: workspaceId } = useWorkspace();
  const { data, error, refetch, fetchMore } = useQuery(GoalPageDocument, {
    variables: { workspaceId, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useReadAgain(refetch);
  useFeed('goals', ({ kind }) => CHANGES_OF_THE_TREE.includes(kind) && readAgain(), readAgain);
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const nodes = data?.goals?.nodes;
  const { hasNextPage, endCursor } = data?.goals?.pageInfo ?? {};
  return (
    <>
      <div className="page-head">
        <h1>{t.goals.title}</h1>
      </div>
      <NewGoal label={t.goals.newTitle} onCreated={readAgain} />
      {!nodes && <Loading />}
      {nodes?.length === 0 && (
        <EmptyState title={t.goals.empty} {...(canWrite && { hint: t.goals.emptyHint })} />
      )}
      {nodes && nodes.length > 0 && (
        <ul className="goal-tree" aria-label={t.goals.tree}>
          {toTree(nodes).map((node) => (
            <GoalItem key={node.goal.id} node={node} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button onPress={() => void fetchMore({ variables: { after: endCursor } })}>
          {t.app.more}
        </Button>
      )}
    </>
  );
}
