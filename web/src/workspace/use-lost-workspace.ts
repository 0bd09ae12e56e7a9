import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { notify } from '../ui/notices.ts';
import type { Viewer, Workspace } from './WorkspaceProvider.tsx';

const left = new Set<string>();

/** Says that one goes out of a workspace by oneself, so that nothing is said when one is out. */
export function expectToLeave(id: string, isLeaving: boolean): void {
  if (isLeaving) left.add(id);
  else left.delete(id);
}

/** Tells who does not belong any more to the workspace that they are in, and goes to another one of theirs. */
export function useLostWorkspace(
  viewer: Viewer | null | undefined,
  current: Workspace | null | undefined,
): void {
  const { t } = useMessages();
  const navigate = useNavigate();
  const last = useRef<Workspace | null>(null);
  const look = useEffectEvent(() => {
    const before = last.current;
    last.current = current ?? null;
    if (!viewer || !before) return;
    if (viewer.memberships.some(({ workspace }) => workspace.id === before.id)) return;
    if (left.delete(before.id)) return;
    notify(t.workspace.lost(before.name), { isError: true });
    void navigate('/', { replace: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks when one of these changes
  useEffect(() => look(), [viewer, current?.id]);
}
