import { useApolloClient } from '@apollo/client/react';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { MarkNotificationsDocument } from './generated/mark-notifications.ts';
import type { NotificationRowFragment } from './generated/notification-row.ts';
import { UnreadCountDocument } from './generated/unread-count.ts';
import { type Mark, marked } from './marks.ts';

/** A function that marks notifications: shown at once, and taken back if it is refused. */
export function useMarking(onMarked: () => void) {
  const client = useApolloClient();
  const report = useReport();
  const mark = useChange(MarkNotificationsDocument);

  return async (notifications: readonly NotificationRowFragment[], change: Mark): Promise<void> => {
    const ids = notifications.map(({ id }) => id);
    const { payload, errors } = await mark(
      { ids, ...change },
      {
        __typename: 'NotificationsPayload',
        notifications: notifications.map((notification) => marked(notification, change)),
        unreadCount: null,
        errors: [],
      },
    );
    if (payload)
      client.writeQuery({
        query: UnreadCountDocument,
        data: { __typename: 'Query', unreadCount: payload.unreadCount },
      });
    if (report(errors)) onMarked();
  };
}
