import { useSyncExternalStore } from 'react';

export type Notice = { readonly id: number; readonly text: string; readonly isError: boolean };

const SHOWN_MS = 6_000;
let notices: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Tells the person something that happened beside what they look at. */
export function notify(text: string, { isError = false } = {}): void {
  const notice = { id: nextId++, text, isError };
  change([...notices, notice].slice(-3));
  if (!isError) setTimeout(() => dismiss(notice.id), SHOWN_MS);
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
