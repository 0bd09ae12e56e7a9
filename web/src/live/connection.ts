import { useSyncExternalStore } from 'react';

export type ConnectionState = 'connecting' | 'open' | 'lost';

let state: ConnectionState = 'connecting';
const listeners = new Set<() => void>();

/** Whether live changes come in. */
export const connection = {
  get state(): ConnectionState {
    return state;
  },
  become(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** The state of the connection, for components. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, () => state);
}
