import { useSyncExternalStore } from 'react';
import { session } from './session.ts';

/** Whether somebody is signed in on this device. */
export function useIsSignedIn(): boolean {
  return useSyncExternalStore(session.subscribe, () => session.isSignedIn);
}
