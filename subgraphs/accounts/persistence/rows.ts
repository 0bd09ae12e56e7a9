import type { Role } from '@trellis/kernel/identity';
import type { JWK } from 'jose';

/** The columns that are read, in the names of their fields. */
export const USER_COLUMNS = [
  'account.id',
  'account.version',
  'account.display_name as displayName',
  'account.handle',
  'account.email',
  'account.time_zone as timeZone',
  'account.locale',
  'account.created_at as createdAt',
  'account.updated_at as updatedAt',
] as const;

export const WORKSPACE_COLUMNS = [
  'workspace.id',
  'workspace.version',
  'workspace.slug',
  'workspace.name',
  'workspace.time_zone as timeZone',
  'workspace.created_at as createdAt',
  'workspace.updated_at as updatedAt',
] as const;

export const MEMBERSHIP_COLUMNS = [
  'membership.id',
  'membership.workspace_id as workspaceId',
  'membership.user_id as userId',
  'membership.role',
  'membership.joined_at as joinedAt',
] as const;

/** A user as it is read. Times are text as PostgreSQL gives them. */
export type UserRow = {
  id: string;
  version: number;
  displayName: string;
  handle: string;
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

/** The tables of accounts as Kysely sees them. */
export type AccountsDatabase = {
  account: {
    id: string;
    version: number;
    display_name: string;
    handle: string;
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
    created_at: string;
    updated_at: string;
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
    created_at: string;
    expires_at: string;
    revoked_at: string | null;
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
