import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useFeed } from '../live/LiveProvider.tsx';
import { useReadAgain } from '../live/use-read-again.ts';
import { SnoozedDocument } from './generated/snoozed.ts';

const LONGEST_WAIT_MS = 86_400_000;
const AFTER_MS = 500;
const READ_AGAIN = ['NotificationPage', 'UnreadCount', 'Snoozed'];

/** Reads the inbox again when something comes back that was put off: no change in the feed tells of that. */
export function useWaking(): void {
  const client = useApolloClient();
  const { data, refetch } = useQuery(SnoozedDocument);
  const readAgain = useReadAgain(refetch);
  useFeed('notifications', () => undefined, readAgain);
  const moments = data?.notifications?.nodes.map(({ snoozedUntil }) =>
    Date.parse(snoozedUntil ?? ''),
  );
  const next = Math.min(...(moments ?? []).filter((at) => at > 0));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const wait = Math.min(next - Date.now() + AFTER_MS, LONGEST_WAIT_MS);
    const timer = setTimeout(
      () =>
        void client.refetchQueries({
          include: 'active',
          onQueryUpdated: ({ queryName }) => READ_AGAIN.includes(queryName ?? ''),
        }),
      Math.max(wait, AFTER_MS),
    );
    return () => clearTimeout(timer);
  }, [client, next]);
}
