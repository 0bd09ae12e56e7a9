import type { ReactNode } from 'react';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWorkspace } from './WorkspaceProvider.tsx';

/** A page for admins; others are told so. */
export function ForAdmins({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  if (useWorkspace().role === 'ADMIN') return children;
  return <EmptyState isPage title={t.workspace.forAdmins} hint={t.workspace.forAdminsHint} />;
}
