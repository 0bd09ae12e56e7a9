import type { AccessChange, AccessTopic } from './access-changes.ts';

/** The topic `accounts.access` for accounts and a gateway that share a process. */
export function createInProcessAccess(): AccessTopic {
  const listeners = new Set<(change: AccessChange) => void>();
  return {
    async publish(changes) {
      for (const change of changes) for (const listener of listeners) listener(change);
    },
    async listen(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async close() {
      listeners.clear();
    },
  };
}
