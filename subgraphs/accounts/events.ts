import { ROLES } from '@trellis/kernel/identity';
import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';
import { TIERS } from './domain/api-key.ts';
import { WEEKDAYS } from './domain/weekday.ts';

/** What others need to know of a person to write to them. */
const person = z.object({
  userId: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  timeZone: z.string(),
  locale: z.string(),
});
const owner = z.object({ userId: z.uuid() });
const profile = person.extend({
  handle: z.string(),
  avatarUrl: z.string().nullable().default(null),
});

// About a user and no workspace: the stream of these is the user's own.
export const UserSignedUp = defineEvent('accounts.user-signed-up.v1', 'user', profile);
export const UserUpdated = defineEvent('accounts.user-updated.v1', 'user', profile);
/** The sessions are those that ended with the old password. */
export const PasswordChanged = defineEvent(
  'accounts.password-changed.v1',
  'user',
  owner.extend({ endedSessionIds: z.array(z.uuid()).default([]) }),
);
export const SignedIn = defineEvent('accounts.signed-in.v1', 'session', owner);
export const SignInFailed = defineEvent('accounts.sign-in-failed.v1', 'user', owner);
export const SessionRevoked = defineEvent('accounts.session-revoked.v1', 'session', owner);
export const RefreshReuseDetected = defineEvent(
  'accounts.refresh-reuse-detected.v1',
  'session',
  owner,
);

const workspace = z.object({
  name: z.string(),
  slug: z.string(),
  timeZone: z.string(),
  weekStart: z.enum(WEEKDAYS).default('MO'),
});
const membership = z.object({ userId: z.uuid(), role: z.enum(ROLES) });
const invitation = z.object({
  email: z.string(),
  role: z.enum(ROLES),
  expiresAt: z.iso.datetime(),
});
const team = z.object({ key: z.string(), name: z.string(), memberIds: z.array(z.uuid()) });
const apiKey = z.object({
  ownerId: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  role: z.enum(ROLES),
  scopes: z.array(z.string()),
  tier: z.enum(TIERS),
  expiresAt: z.iso.datetime().nullable(),
});

export const WorkspaceCreated = defineEvent(
  'accounts.workspace-created.v1',
  'workspace',
  workspace,
);
export const WorkspaceUpdated = defineEvent(
  'accounts.workspace-updated.v1',
  'workspace',
  workspace,
);
export const WorkspaceDeleted = defineEvent(
  'accounts.workspace-deleted.v1',
  'workspace',
  z.object({ name: z.string(), slug: z.string() }),
);

export const MemberAdded = defineEvent(
  'accounts.member-added.v1',
  'membership',
  person.extend({ role: z.enum(ROLES) }),
);
export const MemberRoleChanged = defineEvent(
  'accounts.member-role-changed.v1',
  'membership',
  membership,
);
/** The role is the one that is lost. The keys are those that went with it. */
export const MemberRemoved = defineEvent(
  'accounts.member-removed.v1',
  'membership',
  membership.extend({ revokedApiKeyIds: z.array(z.uuid()).default([]) }),
);

export const InvitationCreated = defineEvent(
  'accounts.invitation-created.v1',
  'invitation',
  invitation,
);
export const InvitationRevoked = defineEvent(
  'accounts.invitation-revoked.v1',
  'invitation',
  invitation,
);

export const TeamCreated = defineEvent('accounts.team-created.v1', 'team', team);
export const TeamUpdated = defineEvent('accounts.team-updated.v1', 'team', team);
export const TeamDeleted = defineEvent('accounts.team-deleted.v1', 'team', team);

// Neither the secret nor its hash is in these.
export const ApiKeyCreated = defineEvent('accounts.api-key-created.v1', 'api-key', apiKey);
export const ApiKeyRevoked = defineEvent('accounts.api-key-revoked.v1', 'api-key', apiKey);

export const accountsEvents = [
  UserSignedUp,
  UserUpdated,
  PasswordChanged,
  SignedIn,
  SignInFailed,
  SessionRevoked,
  RefreshReuseDetected,
  WorkspaceCreated,
  WorkspaceUpdated,
  WorkspaceDeleted,
  MemberAdded,
  MemberRoleChanged,
  MemberRemoved,
  InvitationCreated,
  InvitationRevoked,
  TeamCreated,
  TeamUpdated,
  TeamDeleted,
  ApiKeyCreated,
  ApiKeyRevoked,
] as const;

/** The facts of today are in the newest of these: who is who, and who belongs where. */
export const keptEvents: readonly string[] = [
  UserSignedUp,
  UserUpdated,
  MemberAdded,
  MemberRoleChanged,
  MemberRemoved,
  WorkspaceCreated,
  WorkspaceUpdated,
  WorkspaceDeleted,
].map(({ type }) => type);
