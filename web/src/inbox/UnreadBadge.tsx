import { useQuery } from '@apollo/client/react';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { UnreadCountDocument } from './generated/unread-count.ts';
import { useWaking } from './use-waking.ts';

/** How much is unread; nothing when nothing is. The feed brings the number with each change. */
export function UnreadBadge() {
  const { t } = useMessages();
  const { data, refetch } = useQuery(UnreadCountDocument);
  const readAgain = useReadAgain(refetch);
  useFeed('notifications', () => undefined, readAgain);
  useWaking();
  const count = data?.unreadCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="only-spoken">{t.nav.unread(count)}</span>
    </span>
  );
}
