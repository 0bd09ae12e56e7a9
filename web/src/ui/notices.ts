import { useSyncExternalStore } from 'react';

type NoticeAction = { readonly text: string; readonly run: () => unknown };
export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly isError: boolean;
  readonly actions: readonly NoticeAction[];
};

const SHOWN_MS = 6_000;
// Long enough to notice a slip of the hand.
const SHOWN_WITH_ACTION_MS = 12_000;
let notices: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Tells the person something that happened beside what they look at, and offers what can be done about it. */
export function notify(
  text: string,
  { isError = false, actions = [] }: { isError?: boolean; actions?: readonly NoticeAction[] } = {},
): void {
  const notice = { id: nextId++, text, isError, actions };
  change([...notices, notice].slice(-3));
  const shownMs = actions.length > 0 ? SHOWN_WITH_ACTION_MS : SHOWN_MS;
  if (!isError) setTimeout(() => dismiss(notice.id), shownMs);
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  change(notices.filter((notice) => notice.id !== id));
}

/** The notices that are shown, for the one component that shows them. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(subscribe, () => notices);
}

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
