import { type KeyboardEvent, lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { ownZone } from '../time/format.ts';
import { useViewer } from '../workspace/WorkspaceProvider.tsx';
import type { NotificationRowFragment } from './generated/notification-row.ts';
import { archiving, type Mark } from './marks.ts';
import { NotificationItem } from './NotificationItem.tsx';

const SnoozeDialog = lazy(() => import('./SnoozeDialog.tsx'));
const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Notifications one below the other. Arrows move; E archives, U reads, H puts off. */
export function NotificationList({
  notifications,
  onMark,
}: {
  notifications: readonly NotificationRowFragment[];
  onMark: (notification: NotificationRowFragment, mark: Mark) => void;
}) {
  const { t } = useMessages();
  const timeZone = useViewer().timeZone ?? ownZone;
  const list = useRef<HTMLUListElement>(null);
  const anchor = useRef<HTMLElement>(null);
  const focused = useRef<number | null>(null);
  const [snoozing, setSnoozing] = useState<NotificationRowFragment | null>(null);

  const itemAt = (index: number) => list.current?.children[index] as HTMLElement | undefined;
  const focus = (index: number) =>
    itemAt(index)
      ?.querySelector<HTMLElement>('a, button')
      ?.focus({ focusVisible: true } as never);

  // What is archived leaves the list with the focus on it: then the next one gets it.
  useLayoutEffect(() => {
    if (focused.current === null || list.current?.contains(document.activeElement)) return;
    if (document.activeElement === document.body)
      focus(Math.min(focused.current, notifications.length - 1));
  });

  function snooze(notification: NotificationRowFragment, index: number): void {
    anchor.current = itemAt(index) ?? null;
    setSnoozing(notification);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = [...(list.current?.children ?? [])].findIndex((item) =>
      item.contains(event.target as Node),
    );
    const notification = notifications[index];
    if (!notification) return;
    const step = STEPS[event.key];
    if (step) focus(Math.min(Math.max(index + step, 0), notifications.length - 1));
    else if (event.key === 'e') onMark(notification, archiving(notification));
    else if (event.key === 'u') onMark(notification, { read: !notification.readAt });
    else if (event.key === 'h' && !notification.archivedAt) snooze(notification, index);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <ul ref={list} className="inbox" aria-label={t.nav.inbox} onKeyDown={onKeyDown}>
        {notifications.map((notification, index) => (
          <NotificationItem
            key={notification.id}
            notification={notification}
            timeZone={timeZone}
            onFocus={() => {
              focused.current = index;
            }}
            onMark={(mark) => onMark(notification, mark)}
            onSnooze={() => snooze(notification, index)}
          />
        ))}
      </ul>
      <Suspense>
        {snoozing && (
          <SnoozeDialog
            trigger={anchor}
            timeZone={timeZone}
            onClose={() => setSnoozing(null)}
            onChoose={(snoozedUntil) => {
              setSnoozing(null);
              onMark(snoozing, { snoozedUntil });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
