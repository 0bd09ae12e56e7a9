import type { AppliedChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { UserRecord } from '../persistence/user-record.ts';

export type UserResult = { userId: string; cursor: string | null };

export type UserPayloadView = PayloadView<UserResult>;

/** What events tell of a person. */
export function userData(user: UserRecord, applied: AppliedChanges) {
  const { id: userId, displayName, handle, avatarUrl = null, email, timeZone, locale } = user;
  return { userId, displayName, handle, avatarUrl, email, timeZone, locale, ...applied };
}
