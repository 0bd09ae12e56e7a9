import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActivityItem } from '../activity/ActivityItem.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useLater } from '../live/use-later.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { RecentActivityDocument } from './generated/recent-activity.ts';

const SHOWN = 25;
const GATHER_MS = 200;
const TRIES = 5;

/**
 * What happened last, and what happens now. The trail follows a change within a moment, so it is read until it
 * has the change that was announced.
 */
export function ActivityFeed() {
  const { t } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const { data, refetch } = useQuery(RecentActivityDocument, {
    variables: { workspaceId, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  const [awaited, setAwaited] = useState({ eventId: '', tries: 0 });
  const nodes = data?.dashboard?.activity?.nodes;

  const read = useLater(async () => {
    const answer = await refetch().catch(() => null);
    const isThere = answer?.data?.dashboard?.activity?.nodes.some(
      ({ id }) => id === awaited.eventId,
    );
    if (isThere || !awaited.eventId || awaited.tries >= TRIES) return;
    setAwaited(({ eventId, tries }) => ({ eventId, tries: tries + 1 }));
    read();
  }, GATHER_MS);

  function onChange({ eventId }: { eventId: string }): void {
    setAwaited({ eventId, tries: 0 });
    read();
  }
  useFeed('tasks', onChange, read);
  useFeed('goals', onChange, read);

  return (
    <section className="panel activity-panel" aria-labelledby="activity-title">
      <h2 id="activity-title">
        {t.overview.activity} <span className="live-dot">{t.overview.live}</span>
      </h2>
      {nodes?.length === 0 && <EmptyState title={t.overview.quiet} hint={t.overview.quietHint} />}
      <ol className="activity">
        {nodes?.map((event) => (
          <ActivityItem key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}
