import { useEffect, useEffectEvent } from 'react';
import { connection } from './connection.ts';

/** Calls each time the connection is back. */
export function useConnected(action: () => void): void {
  const act = useEffectEvent(action);
  useEffect(() => connection.subscribe(() => connection.state === 'open' && act()), []);
}
