import { type CommandInput, type CommandScope, transact } from '@trellis/kernel/command';
import { versionConflict } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { Kysely } from 'kysely';
import type { NotificationsContext } from '../context.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import {
  lockPreferences,
  type StoredPreferences,
  savePreferences,
} from '../persistence/preferences.ts';

export type PreferencesResult = { userId: string; cursor: null };

export type PreferencesPayloadView = PayloadView<PreferencesResult>;

/** The parts that have changed, with the new value of those that the row holds. */
export type ChangedParts = Readonly<Record<string, unknown>>;

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
    if (Object.keys(changed).length > 0) {
      const version = before.version + 1;
      const versions = Object.fromEntries(Object.keys(changed).map((part) => [part, version]));
      const fieldVersions = { ...before.fieldVersions, ...versions };
      await savePreferences(kysely, userId, { ...before, ...changed, version, fieldVersions });
    }
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
