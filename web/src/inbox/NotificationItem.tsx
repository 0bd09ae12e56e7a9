import { Link } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Ago } from '../time/Ago.tsx';
import { Moment } from '../time/Moment.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import type { NotificationRowFragment } from './generated/notification-row.ts';
import { archiving, isSnoozed, type Mark } from './marks.ts';

/** One thing somebody was told. Opening it reads it. */
export function NotificationItem({
  notification,
  timeZone,
  onFocus,
  onMark,
  onSnooze,
}: {
  notification: NotificationRowFragment;
  timeZone: string;
  onFocus: () => void;
  onMark: (mark: Mark) => void;
  onSnooze: () => void;
}) {
  const { t } = useMessages();
  const { title, body, actor, taskId, goalId, createdAt, readAt, archivedAt, snoozedUntil } =
    notification;
  const to = taskId ? `/tasks/${taskId}` : goalId ? `/goals/${goalId}` : null;
  const isWaiting = isSnoozed(notification);
  return (
    <li className={readAt ? 'notification' : 'notification is-unread'} onFocus={onFocus}>
      <Avatar id={actor?.id ?? '00'} name={actor?.displayName ?? t.app.name} />
      <div>
        <p>
          {!readAt && <span className="only-spoken">{t.inbox.isUnread}: </span>}
          {to ? (
            <Link className="plain-link" to={to} onClick={() => !readAt && onMark({ read: true })}>
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {body && <p className="muted">{body}</p>}
        <p className="notification-facts muted">
          {t.inbox.topics[notification.topic]}
          {notification.isUrgent && ` · ${t.inbox.urgent}`} · <Ago at={createdAt} />
          {isWaiting && snoozedUntil && (
            <>
              {' · '}
              <strong>
                {t.inbox.isSnoozed} <Moment at={snoozedUntil} timeZone={timeZone} />
              </strong>
            </>
          )}
        </p>
      </div>
      <div className="notification-actions">
        {isWaiting ? (
          <Button kind="quiet" onPress={() => onMark({ snoozedUntil: null })}>
            {t.inbox.wake}
          </Button>
        ) : (
          <Button kind="quiet" aria-keyshortcuts="U" onPress={() => onMark({ read: !readAt })}>
            {readAt ? t.inbox.unreadIt : t.inbox.readIt}
          </Button>
        )}
        {!archivedAt && (
          <Button kind="quiet" aria-haspopup="dialog" aria-keyshortcuts="H" onPress={onSnooze}>
            {t.inbox.snooze}
          </Button>
        )}
        <Button kind="quiet" aria-keyshortcuts="E" onPress={() => onMark(archiving(notification))}>
          {archivedAt ? t.inbox.unarchive : t.inbox.archive}
        </Button>
      </div>
    </li>
  );
}
