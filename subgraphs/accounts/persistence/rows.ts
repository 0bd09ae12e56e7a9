import type { Role } from '@trellis/kernel/identity';
import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { JWK } from 'jose';
import type { Tier } from '../domain/api-key.ts';
import type { Weekday } from '../domain/weekday.ts';

/** The columns that are read, in the names of their fields. */
export const USER_COLUMNS = columnsOf([
  'account.id',
  'account.version',
  'account.display_name as displayName',
  'account.handle',
  'account.avatar_url as avatarUrl',
  'account.email',
  'account.time_zone as timeZone',
  'account.locale',
  'account.created_at as createdAt',
  'account.updated_at as updatedAt',
]);

export const WORKSPACE_COLUMNS = columnsOf([
  'workspace.id',
  'workspace.version',
  'workspace.slug',
  'workspace.name',
  'workspace.time_zone as timeZone',
  'workspace.week_start as weekStart',
  'workspace.created_at as createdAt',
  'workspace.updated_at as updatedAt',
]);

export const MEMBERSHIP_COLUMNS = columnsOf([
  'membership.id',
  'membership.workspace_id as workspaceId',
  'membership.user_id as userId',
  'membership.role',
  'membership.joined_at as joinedAt',
]);

export const INVITATION_COLUMNS = columnsOf([
  'invitation.id',
  'invitation.workspace_id as workspaceId',
  'invitation.email',
  'invitation.role',
  'invitation.invited_by_id as invitedById',
  'invitation.created_at as createdAt',
  'invitation.expires_at as expiresAt',
  'invitation.accepted_at as acceptedAt',
  'invitation.revoked_at as revokedAt',
]);

export const SESSION_COLUMNS = columnsOf([
  'session.id',
  'session.ip',
  'session.user_agent as userAgent',
  'session.created_at as createdAt',
  'session.last_seen_at as lastSeenAt',
  'session.expires_at as expiresAt',
  'session.revoked_at as revokedAt',
]);

export const TEAM_COLUMNS = columnsOf([
  'team.id',
  'team.version',
  'team.workspace_id as workspaceId',
  'team.key',
  'team.name',
]);

export const API_KEY_COLUMNS = columnsOf([
  'api_key.id',
  'api_key.workspace_id as workspaceId',
  'api_key.owner_id as ownerId',
  'api_key.name',
  'api_key.prefix',
  'api_key.role',
  'api_key.scopes',
  'api_key.tier',
  'api_key.last_used_at as lastUsedAt',
  'api_key.expires_at as expiresAt',
  'api_key.revoked_at as revokedAt',
  'api_key.created_at as createdAt',
]);

/** A user as it is read. Times are text as PostgreSQL gives them. */
export type UserRow = {
  id: string;
  version: number;
  displayName: string;
  handle: string;
  avatarUrl: string | null;
  email: string;
  timeZone: string;
  locale: string;
  createdAt: string;
  updatedAt: string;
};

export type WorkspaceRow = {
  id: string;
  version: number;
  slug: string;
  name: string;
  timeZone: string;
  weekStart: Weekday;
  createdAt: string;
  updatedAt: string;
};

export type MembershipRow = {
  id: string;
  workspaceId: string;
  userId: string;
  role: Role;
  joinedAt: string;
};

export type InvitationRow = {
  id: string;
  workspaceId: string;
  email: string;
  role: Role;
  invitedById: string;
  createdAt: string;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
};

export type SessionRow = {
  id: string;
  ip: string | null;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  revokedAt: string | null;
};

export type TeamRow = {
  id: string;
  version: number;
  workspaceId: string;
  key: string;
  name: string;
};

export type ApiKeyRow = {
  id: string;
  workspaceId: string;
  ownerId: string;
  name: string;
  prefix: string;
  role: Role;
  scopes: string[];
  tier: Tier;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
  createdAt: string;
};

/** The tables of accounts as Kysely sees them. */
export type AccountsDatabase = {
  account: {
    id: string;
    version: number;
    display_name: string;
    handle: string;
    avatar_url: string | null;
    email: string;
    time_zone: string;
    locale: string;
    created_at: string;
    updated_at: string;
  };
  password: { user_id: string; hash: string };
  workspace: {
    id: string;
    version: number;
    slug: string;
    name: string;
    time_zone: string;
    week_start: Weekday;
    created_at: string;
    updated_at: string;
    deleted_at: string | null;
  };
  membership: {
    id: string;
    workspace_id: string;
    user_id: string;
    role: Role;
    joined_at: string;
  };
  invitation: {
    id: string;
    workspace_id: string;
    email: string;
    role: Role;
    invited_by_id: string;
    created_at: string;
    expires_at: string;
    accepted_at: string | null;
    revoked_at: string | null;
  };
  session: {
    id: string;
    user_id: string;
    ip: string | null;
    user_agent: string | null;
    created_at: string;
    last_seen_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
  team: {
    id: string;
    version: number;
    workspace_id: string;
    key: string;
    name: string;
    deleted_at: string | null;
  };
  team_member: { team_id: string; user_id: string };
  api_key: {
    id: string;
    workspace_id: string;
    owner_id: string;
    name: string;
    prefix: string;
    secret_hash: string;
    role: Role;
    scopes: string[];
    tier: Tier;
    created_at: string;
    expires_at: string | null;
    revoked_at: string | null;
    last_used_at: string | null;
  };
  refresh_token: { hash: string; session_id: string };
  signing_key: {
    kid: string;
    public_jwk: JWK | string;
    private_jwk: JWK | string;
    signs_from: Date;
    verifies_until: Date | null;
  };
};
