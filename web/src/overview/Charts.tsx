import { useMessages } from '../messages/MessagesProvider.tsx';
import { CompletedChart } from './CompletedChart.tsx';
import type { OverviewQuery } from './generated/overview.ts';
import { HealthChart } from './HealthChart.tsx';
import { StackedBar } from './StackedBar.tsx';

type TaskStats = NonNullable<OverviewQuery['dashboard']>['taskStats'];

/** How the workspace stands, at a glance. */
export function Charts({ tasks }: { tasks: TaskStats | undefined }) {
  const { t } = useMessages();
  const statuses = tasks?.byStatus.map(({ status, count }) => ({
    id: status.toLowerCase(),
    name: t.tasks.statuses[status],
    count,
  }));
  const priorities = tasks?.byPriority.map(({ priority, count }) => ({
    id: priority.toLowerCase(),
    name: t.tasks.priorities[priority],
    count,
  }));
  return (
    <>
      <CompletedChart />
      <StackedBar title={t.overview.byStatus} parts={statuses ?? []} />
      <HealthChart />
      <StackedBar title={t.overview.byPriority} parts={priorities?.toReversed() ?? []} />
    </>
  );
}
