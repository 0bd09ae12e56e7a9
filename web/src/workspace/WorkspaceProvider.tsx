import { useQuery } from '@apollo/client/react';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect } from 'react';
import { useLocation } from 'react-router';
import { OutboxProvider } from '../api/OutboxProvider.tsx';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { ViewerDocument, type ViewerQuery } from './generated/viewer.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
type Membership = Viewer['memberships'][number];
export type Workspace = Membership['workspace'] & { readonly role: Membership['role'] };

const NoWorkspacePage = lazy(() => import('./NoWorkspacePage.tsx'));
const STORED = 'trellis.workspace';
const ViewerContext = createContext<Viewer | null>(null);
const WorkspaceContext = createContext<Workspace | null>(null);

/** Says who is signed in and in which workspace: that of the address, else the one of last time. */
export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument);
  const { pathname } = useLocation();
  const slug = /^\/w\/([^/]+)/.exec(pathname)?.[1];
  const viewer = data?.viewer;
  const workspace = viewer && chosen(viewer, slug);
  useEffect(() => {
    if (workspace) localStorage.setItem(STORED, workspace.id);
  }, [workspace]);
  if (error) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!viewer) return null;
  if (!workspace)
    return (
      <OutboxProvider userId={viewer.id}>
        <Suspense>
          <NoWorkspacePage isInvited={pathname === '/join'} />
        </Suspense>
      </OutboxProvider>
    );
  return (
    <ViewerContext value={viewer}>
      <WorkspaceContext value={workspace}>
        <OutboxProvider userId={viewer.id}>
          <LiveProvider key={workspace.id} workspaceId={workspace.id}>
            {children}
          </LiveProvider>
        </OutboxProvider>
      </WorkspaceContext>
    </ViewerContext>
  );
}

/** Who is signed in. */
export function useViewer(): Viewer {
  return useContext(ViewerContext) as Viewer;
}

/** The workspace one is in, with one's role there. */
export function useWorkspace(): Workspace {
  return useContext(WorkspaceContext) as Workspace;
}

function chosen({ memberships }: Viewer, slug: string | undefined): Workspace | undefined {
  // By id: a workspace that gets another slug stays the one of last time.
  const lastId = localStorage.getItem(STORED);
  const found =
    memberships.find(({ workspace }) => workspace.slug === slug) ??
    memberships.find(({ workspace }) => workspace.id === lastId) ??
    memberships[0];
  return found && { ...found.workspace, role: found.role };
}
