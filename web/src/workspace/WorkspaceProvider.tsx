import { useQuery } from '@apollo/client/react';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { useLocation } from 'react-router';
import { OutboxProvider } from '../api/OutboxProvider.tsx';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { ViewerDocument, type ViewerQuery } from './generated/viewer.ts';
import { idOfSlug, rememberSlugs } from './slugs.ts';
import { useLostWorkspace } from './use-lost-workspace.ts';
import { useThingPlace } from './use-thing-place.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
type Membership = Viewer['memberships'][number];
export type Workspace = Membership['workspace'] & { readonly role: Membership['role'] };
/** Whether one is in the workspace of the address: 'unknown' while that is asked for. */
export type Arrival = 'there' | 'unknown' | 'elsewhere';

const NoWorkspacePage = lazy(() => import('./NoWorkspacePage.tsx'));
const STORED = 'trellis.workspace';
const ViewerContext = createContext<Viewer | null>(null);
const WorkspaceContext = createContext<Workspace | null>(null);
const ArrivalContext = createContext<Arrival>('there');

/**
 * Says who is signed in and in which workspace: that of the address, or of the task or goal of the address, else the
 * one of last time.
 */
export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument);
  const { pathname } = useLocation();
  const thingPlace = useThingPlace(pathname);
  const viewer = data?.viewer;
  const named = viewer && namedBy(viewer, pathname, thingPlace);
  const workspace = viewer && (named ?? lastOf(viewer));
  const isUnknown = thingPlace === undefined;
  const arrival = isUnknown ? 'unknown' : named === null ? 'elsewhere' : 'there';
  const hasArrived = useRef(false);
  if (workspace && !isUnknown) hasArrived.current = true;
  useEffect(() => {
    if (workspace && arrival === 'there') localStorage.setItem(STORED, workspace.id);
  }, [workspace, arrival]);
  useEffect(() => {
    if (viewer) rememberSlugs(viewer.memberships.map((membership) => membership.workspace));
  }, [viewer]);
  useLostWorkspace(viewer, workspace);
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  if (!viewer) return null;
  if (!workspace)
    return (
      <OutboxProvider userId={viewer.id}>
        <Suspense>
          <NoWorkspacePage isInvited={pathname === '/join'} />
        </Suspense>
      </OutboxProvider>
    );
  // The frame of some other workspace would be shown for a moment.
  if (!hasArrived.current) return null;
  return (
    <ViewerContext value={viewer}>
      <WorkspaceContext value={workspace}>
        <OutboxProvider userId={viewer.id}>
          <LiveProvider key={workspace.id} workspaceId={workspace.id}>
            <ArrivalContext value={arrival}>{children}</ArrivalContext>
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

/** Whether one's role in the workspace allows to change goals and tasks. */
export function useCanWrite(): boolean {
  return useWorkspace().role !== 'VIEWER';
}

/** Whether one is in the workspace that the address says. */
export function useArrival(): Arrival {
  return useContext(ArrivalContext);
}

/** The workspace that an address names: undefined if it names none, null if it names none of one's own. */
function namedBy(
  viewer: Viewer,
  pathname: string,
  thingPlace: string | null | undefined,
): Workspace | null | undefined {
  if (thingPlace) return byId(viewer, thingPlace);
  const slug = /^\/w\/([^/]+)/.exec(pathname)?.[1];
  if (!slug) return undefined;
  const found = viewer.memberships.find(({ workspace }) => workspace.slug === slug);
  // By id: a workspace that has got another slug is still found by the one of before.
  return byId(viewer, found?.workspace.id ?? idOfSlug(slug));
}

function lastOf(viewer: Viewer): Workspace | null {
  const [first] = viewer.memberships;
  return byId(viewer, localStorage.getItem(STORED)) ?? byId(viewer, first?.workspace.id);
}

function byId({ memberships }: Viewer, id: string | null | undefined): Workspace | null {
  const found = memberships.find(({ workspace }) => workspace.id === id);
  return found ? { ...found.workspace, role: found.role } : null;
}
