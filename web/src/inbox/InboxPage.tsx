import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { MarkNotificationsDocument } from './generated/mark-notifications.ts';
import { NotificationPageDocument } from './generated/notification-page.ts';
import type { NotificationRowFragment } from './generated/notification-row.ts';
import { UnreadCountDocument } from './generated/unread-count.ts';
import { NotificationItem } from './NotificationItem.tsx';
import './inbox.css';

const PAGE_SIZE = 50;
const FILTERS = { unread: { isUnread: true }, all: {}, archived: { isArchived: true } } as const;
type FilterName = keyof typeof FILTERS;

/** What a person was told, the latest first. */
export default function InboxPage() {
  const { t } = useMessages();
  const { slug } = useWorkspace();
  const report = useReport();
  const mark = useChange(MarkNotificationsDocument);
  const [filter, setFilter] = useState<FilterName>('all');
  const { data, error, refetch, fetchMore, client } = useQuery(NotificationPageDocument, {
    variables: { filter: FILTERS[filter], first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useReadAgain(refetch);
  useFeed('notifications', readAgain, readAgain);

  async function set(
    notifications: readonly NotificationRowFragment[],
    change: { read?: boolean; archived?: boolean },
  ): Promise<void> {
    const ids = notifications.map(({ id }) => id);
    const { payload, errors } = await mark({ ids, ...change });
    const unreadCount = payload?.unreadCount ?? null;
    client.writeQuery({ query: UnreadCountDocument, data: { __typename: 'Query', unreadCount } });
    if (report(errors)) readAgain();
  }

  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const nodes = data?.notifications?.nodes;
  const unread = nodes?.filter(({ readAt }) => !readAt) ?? [];
  const { hasNextPage, endCursor } = data?.notifications?.pageInfo ?? {};
  return (
    <>
      <div className="page-head">
        <h1>{t.nav.inbox}</h1>
        <Link to={`/w/${slug}/inbox/preferences`}>{t.inbox.preferences}</Link>
        <Select
          label={t.tasks.filter}
          isLabelHidden
          value={filter}
          options={Object.entries(t.inbox.filters)}
          onChange={(value) => setFilter(value as FilterName)}
        />
        <Button isDisabled={unread.length === 0} onPress={() => void set(unread, { read: true })}>
          {t.inbox.readAll}
        </Button>
      </div>
      {nodes?.length === 0 && <EmptyState title={t.inbox.empty} hint={t.inbox.emptyHint} />}
      <ul className="inbox" aria-label={t.nav.inbox}>
        {nodes?.map((notification) => (
          <NotificationItem
            key={notification.id}
            notification={notification}
            onSet={(change) => void set([notification], change)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <div className="more">
          <Button onPress={() => void fetchMore({ variables: { after: endCursor } })}>
            {t.app.more}
          </Button>
        </div>
      )}
    </>
  );
}
