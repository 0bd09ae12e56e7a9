import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatAgo, formatMoment } from '../time/format.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import type { NotificationRowFragment } from './generated/notification-row.ts';

/** One thing somebody was told. Opening it reads it. */
export function NotificationItem({
  notification,
  onSet,
}: {
  notification: NotificationRowFragment;
  onSet: (change: { read?: boolean; archived?: boolean }) => void;
}) {
  const { t, locale } = useMessages();
  const { title, body, actor, taskId, goalId, createdAt, readAt, archivedAt, isUrgent, topic } =
    notification;
  const to = taskId ? `/tasks/${taskId}` : goalId ? `/goals/${goalId}` : null;
  return (
    <li className={readAt ? 'notification' : 'notification is-unread'}>
      <Avatar id={actor?.id ?? '00'} name={actor?.displayName ?? t.app.name} />
      <div>
        <p>
          {!readAt && <span className="only-spoken">{t.inbox.isUnread}: </span>}
          {to ? (
            <Link className="plain-link" to={to} onClick={() => !readAt && onSet({ read: true })}>
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {body && <p className="muted">{body}</p>}
        <p className="notification-facts muted">
          {t.inbox.topics[topic]}
          {isUrgent && ` · ${t.inbox.urgent}`} ·{' '}
          <time dateTime={createdAt} title={formatMoment(createdAt, locale)}>
            {formatAgo(createdAt, locale)}
          </time>
        </p>
      </div>
      <div className="notification-actions">
        <Button kind="quiet" onPress={() => onSet({ read: !readAt })}>
          {readAt ? t.inbox.unreadIt : t.inbox.readIt}
        </Button>
        <Button kind="quiet" onPress={() => onSet({ archived: !archivedAt })}>
          {archivedAt ? t.inbox.unarchive : t.inbox.archive}
        </Button>
      </div>
    </li>
  );
}
