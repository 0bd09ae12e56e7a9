import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useLocation } from 'react-router';
import { OutboxProvider } from '../api/OutboxProvider.tsx';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { ViewerDocument, type ViewerQuery } from './generated/viewer.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
type Membership = Viewer['memberships'][number];
export type Workspace = Membership['workspace'] & { readonly role: Membership['role'] };

const STORED = 'trellis.workspace';
const ViewerContext = createContext<Viewer | null>(null);
const WorkspaceContext = createContext<Workspace | null>(null);

/** Says who is signed in and in which workspace: that of the address, else the one of last time. */
export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument);
  const slug = /^\/w\/([^/]+)/.exec(useLocation().pathname)?.[1];
  const viewer = data?.viewer;
  const workspace = viewer && chosen(viewer, slug);
  useEffect(() => {
    if (workspace) localStorage.setItem(STORED, workspace.slug);
  }, [workspace]);
  if (error) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!viewer || !workspace) return null;
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
  const wanted = [slug, localStorage.getItem(STORED), memberships[0]?.workspace.slug];
  for (const candidate of wanted) {
    const found = memberships.find(({ workspace }) => workspace.slug === candidate);
    if (found) return { ...found.workspace, role: found.role };
  }
  return undefined;
}
