import { type CommandInput, type CommandScope, transact } from '@trellis/kernel/command';
import { versionConflict } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { Kysely } from 'kysely';
import type { NotificationsContext } from '../context.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import {
  type ChangedParts,
  lockPreferences,
  type StoredPreferences,
  saveChanges,
} from '../persistence/preferences.ts';

export type PreferencesResult = { userId: string; cursor: null };

export type PreferencesPayloadView = PayloadView<PreferencesResult>;

type Change = (parts: {
  readonly kysely: Kysely<NotificationsDatabase>;
  readonly userId: string;
  readonly before: StoredPreferences;
}) => ChangedParts | Promise<ChangedParts>;

/**
 * Changes the caller's own preferences; if anything changes, they get the next version. No event tells
 * of it: what a person wants to hear is that person's affair.
 */
export function changePreferences<Input extends CommandInput & { expectedVersion?: number | null }>(
  context: NotificationsContext,
  { command, input }: { command: string; input: Input },
  change: Change,
): Promise<PreferencesResult> {
  return transact(context, { command, input }, async (scope) => {
    const { userId } = scope.identity;
    const kysely = kyselyOf(scope);
    const before = await lockPreferences(kysely, userId);
    checkVersion(before, input.expectedVersion);
    const changed = await change({ kysely, userId, before });
    await saveChanges(kysely, userId, { before, changed });
    return { userId, cursor: null };
  });
}

function checkVersion(
  { version, fieldVersions }: StoredPreferences,
  expected: number | null | undefined,
): void {
  if (expected == null || expected === version) return;
  const changedSince = Object.entries(fieldVersions).filter(([, changed]) => changed > expected);
  throw versionConflict(version, changedSince.map(([part]) => part).sort());
}

function kyselyOf({ em }: CommandScope) {
  return em.getKysely<NotificationsDatabase>();
}
