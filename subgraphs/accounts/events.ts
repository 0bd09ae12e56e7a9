import { ROLES } from '@trellis/kernel/identity';
import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';

/** What others need to know of a person to write to them. */
const person = z.object({
  userId: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  timeZone: z.string(),
  locale: z.string(),
});
const owner = z.object({ userId: z.uuid() });

// About a user and no workspace: the stream of these is the user's own.
export const UserSignedUp = defineEvent(
  'accounts.user-signed-up.v1',
  'user',
  person.extend({ handle: z.string() }),
);
export const SignedIn = defineEvent('accounts.signed-in.v1', 'session', owner);
export const SignInFailed = defineEvent('accounts.sign-in-failed.v1', 'user', owner);
export const SessionRevoked = defineEvent('accounts.session-revoked.v1', 'session', owner);
export const RefreshReuseDetected = defineEvent(
  'accounts.refresh-reuse-detected.v1',
  'session',
  owner,
);

export const WorkspaceCreated = defineEvent(
  'accounts.workspace-created.v1',
  'workspace',
  z.object({ name: z.string(), slug: z.string(), timeZone: z.string() }),
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
export const InvitationCreated = defineEvent(
  'accounts.invitation-created.v1',
  'invitation',
  z.object({ email: z.string(), role: z.enum(ROLES), expiresAt: z.iso.datetime() }),
);

export const accountsEvents = [
  UserSignedUp,
  SignedIn,
  SignInFailed,
  SessionRevoked,
  RefreshReuseDetected,
  WorkspaceCreated,
  WorkspaceDeleted,
  MemberAdded,
  InvitationCreated,
] as const;
