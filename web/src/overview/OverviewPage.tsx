import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { ActivityFeed } from './ActivityFeed.tsx';
import { OverviewDocument } from './generated/overview.ts';
import { percentFormat } from './percent-format.ts';
import { Tile } from './Tile.tsx';
import './overview.css';

const Charts = lazy(() => import('./Charts.tsx').then(({ Charts }) => ({ default: Charts })));

/** How the workspace stands, and what happens in it. */
export default function OverviewPage() {
  const { t, locale } = useMessages();
  const { id: workspaceId, slug } = useWorkspace();
  const { data, error, refetch } = useQuery(OverviewDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useReadAgain(refetch);
  useFeed('tasks', readAgain, readAgain);
  useFeed('goals', readAgain, readAgain);
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const tasks = data?.dashboard?.taskStats;
  const goals = data?.dashboard?.goalStats;
  const percent = percentFormat(locale);
  const to = (show: string) => `/w/${slug}/tasks?show=${show}`;
  return (
    <>
      <div className="page-head">
        <h1>{t.overview.title}</h1>
      </div>
      <div className="overview">
        <section aria-label={t.overview.tasks} className="tiles">
          <Tile name={t.overview.open} value={tasks?.open} to={to('open')} />
          <Tile
            name={t.overview.overdue}
            value={tasks?.overdue}
            to={to('overdue')}
            isBad={Boolean(tasks?.overdue)}
          />
          <Tile name={t.overview.dueToday} value={tasks?.dueToday} />
          <Tile name={t.overview.dueThisWeek} value={tasks?.dueThisWeek} />
          <Tile name={t.overview.completed} value={tasks?.completedLast7Days} to={to('done')} />
        </section>
        <section aria-label={t.overview.goals} className="tiles">
          <Tile name={t.overview.active} value={goals?.active} to={`/w/${slug}/goals`} />
          <Tile name={t.overview.atRisk} value={goals?.atRisk} />
          <Tile
            name={t.overview.offTrack}
            value={goals?.offTrack}
            isBad={Boolean(goals?.offTrack)}
          />
          <Tile name={t.overview.dueIn30Days} value={goals?.dueIn30Days} />
          <Tile
            name={t.overview.averageProgress}
            value={goals ? percent.format(goals.averageProgress ?? 0) : undefined}
          />
        </section>
        <Suspense fallback={<div className="charts-to-come" />}>
          <Charts tasks={tasks} />
        </Suspense>
        <ActivityFeed />
      </div>
    </>
  );
}
