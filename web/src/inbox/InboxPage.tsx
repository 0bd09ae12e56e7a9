import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { NotificationPageDocument } from './generated/notification-page.ts';
import { NotificationList } from './NotificationList.tsx';
import { useMarking } from './use-marking.ts';
import { isIn, VIEWS, type ViewName } from './views.ts';
import './inbox.css';

const PAGE_SIZE = 50;

/** What a person was told, the latest first. */
export default function InboxPage() {
  const { t } = useMessages();
  const { slug } = useWorkspace();
  const [search, setSearch] = useSearchParams();
  const shown = search.get('show') ?? '';
  const view: ViewName = shown in VIEWS ? (shown as ViewName) : 'all';
  const { data, error, refetch, fetchMore } = useQuery(NotificationPageDocument, {
    variables: { filter: VIEWS[view], first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useReadAgain(refetch);
  useFeed('notifications', readAgain, readAgain);
  const mark = useMarking(readAgain);

  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const nodes = data?.notifications?.nodes.filter((one) => isIn(view, one));
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
          value={view}
          options={Object.entries(t.inbox.filters)}
          onChange={(show) => setSearch(show === 'all' ? {} : { show }, { replace: true })}
        />
        <Button
          isDisabled={unread.length === 0 || view === 'snoozed'}
          onPress={() => void mark(unread, { read: true })}
        >
          {t.inbox.readAll}
        </Button>
      </div>
      {!nodes && <Loading />}
      {nodes?.length === 0 && (
        <EmptyState
          title={t.inbox.empty}
          hint={view === 'snoozed' ? t.inbox.noneSnoozed : t.inbox.emptyHint}
        />
      )}
      <NotificationList
        notifications={nodes ?? []}
        onMark={(notification, change) => void mark([notification], change)}
      />
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
