import { useQuery } from '@apollo/client/react';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { GoalHealthDocument } from './generated/goal-health.ts';
import { StackedBar } from './StackedBar.tsx';

const HEALTHS = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'UNKNOWN'] as const;

/** How the goals stand that are not closed, as their people said last. */
export function HealthChart() {
  const { t } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const { data, refetch } = useQuery(GoalHealthDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useReadAgain(refetch);
  useFeed('goals', readAgain, readAgain);
  const parts = HEALTHS.map((health) => ({
    id: health.toLowerCase(),
    name: t.goals.healths[health],
    count: data?.[health]?.totalCount ?? undefined,
  }));
  return <StackedBar title={t.overview.health} parts={parts} />;
}
