import type { Identity, Role } from '@trellis/kernel/identity';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type {
  AccountsDatabase,
  ApiKeyRow,
  InvitationRow,
  MembershipRow,
  TeamRow,
  UserRow,
  WorkspaceRow,
} from '../persistence/rows.ts';
import { createMembersLoader, type MembersKey } from './members.ts';
import { createOpenInvitationsLoader } from './open-invitations.ts';
import { createSharedMembershipsLoader } from './shared-memberships.ts';
import { createTeamMembersLoader } from './team-members.ts';
import { createTeamLoader } from './teams-by-id.ts';
import { createMemberTeamsLoader, type MemberKey } from './teams-of-member.ts';
import { createWorkspaceTeamsLoader } from './teams-of-workspace.ts';
import { createUserLoader } from './users-by-id.ts';
import { createWorkspaceLoader } from './workspaces-by-id.ts';

/** For whom something is read. */
export type Viewer = Pick<Identity, 'userId' | 'workspaces'>;

export const NOBODY: Viewer = { userId: '', workspaces: {} };

/**
 * Reads for one viewer. Every row carries the reader it came from, because what may be seen of it
 * depends on who looks, and that need not be the caller: signing in answers somebody who was nobody
 * when the request arrived.
 */
export type Reader = {
  readonly kysely: Kysely<AccountsDatabase>;
  readonly viewer: Viewer;
  readonly now: () => Date;
  /** The workspaces whose rows the viewer may see. */
  readonly workspaceIds: string[];
  readonly users: DataLoader<string, UserView | null>;
  /** Only workspaces that the viewer belongs to. */
  readonly workspaces: DataLoader<string, WorkspaceView | null>;
  /** The memberships of a user in workspaces that the viewer belongs to, by user id. */
  readonly sharedMemberships: DataLoader<string, MembershipView[]>;
  readonly members: DataLoader<MembersKey, Connection<MembershipView>, string>;
  readonly openInvitations: DataLoader<string, InvitationView[]>;
  /** Only teams of workspaces that the viewer belongs to. */
  readonly teams: DataLoader<string, TeamView | null>;
  readonly teamsOfWorkspace: DataLoader<string, TeamView[]>;
  readonly teamsOfMember: DataLoader<MemberKey, TeamView[], string>;
  readonly teamMembers: DataLoader<string, UserView[]>;
};

export type UserView = UserRow & { readonly reader: Reader };
export type WorkspaceView = WorkspaceRow & { readonly reader: Reader };
export type MembershipView = MembershipRow & { readonly reader: Reader };
export type InvitationView = InvitationRow & { readonly reader: Reader };
export type TeamView = TeamRow & { readonly reader: Reader };
/** The role of the owner is null when the owner has left. */
export type ApiKeyView = ApiKeyRow & { readonly ownerRole: Role | null; readonly reader: Reader };
export type WorkspaceConnectionView = Connection<WorkspaceView>;
export type MembershipConnectionView = Connection<MembershipView>;
export type ApiKeyConnectionView = Connection<ApiKeyView>;

export function createReader(
  kysely: Kysely<AccountsDatabase>,
  viewer: Viewer,
  now: () => Date,
): Reader {
  const reader: Reader = {
    kysely,
    viewer,
    now,
    workspaceIds: Object.keys(viewer.workspaces),
    users: createUserLoader(() => reader),
    workspaces: createWorkspaceLoader(() => reader),
    sharedMemberships: createSharedMembershipsLoader(() => reader),
    members: createMembersLoader(() => reader),
    openInvitations: createOpenInvitationsLoader(() => reader),
    teams: createTeamLoader(() => reader),
    teamsOfWorkspace: createWorkspaceTeamsLoader(() => reader),
    teamsOfMember: createMemberTeamsLoader(() => reader),
    teamMembers: createTeamMembersLoader(() => reader),
  };
  return reader;
}
