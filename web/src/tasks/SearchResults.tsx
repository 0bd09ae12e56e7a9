import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { SearchTasksDocument } from './generated/search-tasks.ts';
import { Highlight } from './Highlight.tsx';
import { StatusButton } from './StatusButton.tsx';

const MOST = 50;

/** The tasks that have the words, the best match first, with where they were found. */
export function SearchResults({ text }: { text: string }) {
  const { t } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const { data, previousData, error, refetch } = useQuery(SearchTasksDocument, {
    variables: { workspaceId, text: text.slice(0, 200), first: MOST },
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const edges = (data ?? previousData)?.searchTasks?.edges;
  if (!edges) return <Loading />;
  if (edges.length === 0) return <EmptyState title={t.tasks.noMatch} hint={t.tasks.noMatchHint} />;
  return (
    <ul className="search-results" aria-label={t.tasks.search}>
      {edges.map(({ node, highlight }) => (
        <li key={node.id} className="search-result">
          <StatusButton task={node} />
          <span className="task-number muted">{node.number}</span>
          <div>
            <Link to={`/tasks/${node.id}`} className="plain-link">
              {node.title}
            </Link>
            {highlight && (
              <p className="muted">
                <Highlight html={highlight} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
