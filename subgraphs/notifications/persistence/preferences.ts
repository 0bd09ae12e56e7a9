import { type Kysely, sql } from 'kysely';
import { DEFAULT_PREFERENCES, type Mutes, type Preferences } from '../domain/preferences.ts';
import type { NotificationsDatabase } from './notification-row.ts';

type Tables = Kysely<NotificationsDatabase>;

/** With which version each part was changed last. */
export type FieldVersions = Readonly<Record<string, number>>;

export type StoredPreferences = Preferences & { readonly fieldVersions: FieldVersions };

const COLUMNS = sql`
  user_id as "userId", version, time_zone as "timeZone", digest_at as "digestAt",
  notify_own_actions as "notifyOwnActions", rules, quiet_hours as "quietHours",
  field_versions as "fieldVersions"`;

/** What these people have set; who has set nothing is left out. */
export async function preferencesOf(
  kysely: Tables,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Preferences>> {
  const { rows } = await sql<StoredPreferences & { userId: string }>`
    select ${COLUMNS} from preference where user_id = any(${[...userIds]}::uuid[])`.execute(kysely);
  return new Map(rows.map(({ userId, fieldVersions: _, ...preferences }) => [userId, preferences]));
}

/** The row of one person, made if need be and locked until the commit. */
export async function lockPreferences(kysely: Tables, userId: string): Promise<StoredPreferences> {
  const { version, digestAt } = DEFAULT_PREFERENCES;
  await sql`
    insert into preference
      (user_id, version, digest_at, notify_own_actions, rules, quiet_hours, field_versions)
    values (${userId}, ${version}, ${digestAt}, false, '{}', '[]', '{}')
    on conflict (user_id) do nothing`.execute(kysely);
  const { rows } = await sql<StoredPreferences & { userId: string }>`
    select ${COLUMNS} from preference where user_id = ${userId} for update`.execute(kysely);
  const [{ userId: _, ...preferences }] = rows as [StoredPreferences & { userId: string }];
  return preferences;
}

/** The parts that have changed, with the new value of those that the row holds. */
export type ChangedParts = Readonly<Record<string, unknown>>;

/** Gives preferences of which anything has changed their next version. */
export async function saveChanges(
  kysely: Tables,
  userId: string,
  { before, changed }: { before: StoredPreferences; changed: ChangedParts },
): Promise<void> {
  if (Object.keys(changed).length === 0) return;
  const version = before.version + 1;
  const versions = Object.fromEntries(Object.keys(changed).map((part) => [part, version]));
  const fieldVersions = { ...before.fieldVersions, ...versions };
  await savePreferences(kysely, userId, { ...before, ...changed, version, fieldVersions });
}

async function savePreferences(
  kysely: Tables,
  userId: string,
  preferences: StoredPreferences,
): Promise<void> {
  await sql`
    update preference set
      version = ${preferences.version},
      time_zone = ${preferences.timeZone},
      digest_at = ${preferences.digestAt},
      notify_own_actions = ${preferences.notifyOwnActions},
      rules = ${JSON.stringify(preferences.rules)}::jsonb,
      quiet_hours = ${JSON.stringify(preferences.quietHours)}::jsonb,
      field_versions = ${JSON.stringify(preferences.fieldVersions)}::jsonb
    where user_id = ${userId}`.execute(kysely);
}

export type MuteKind = 'TASK' | 'GOAL';

/** Which of these tasks and goals somebody has muted, by person. */
export async function mutesAmong(
  kysely: Tables,
  userIds: readonly string[],
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, Mutes>> {
  const { rows } = await sql<{ userId: string; kind: MuteKind; subjectId: string }>`
    select user_id as "userId", kind, subject_id as "subjectId" from mute
    where user_id = any(${[...userIds]}::uuid[])
      and subject_id = any(${[...subjectIds]}::uuid[])`.execute(kysely);
  const byUser = Map.groupBy(rows, ({ userId }) => userId);
  return new Map([...byUser].map(([userId, mutes]) => [userId, toMutes(mutes)]));
}

function toMutes(rows: readonly { kind: MuteKind; subjectId: string }[]): Mutes {
  const of = (kind: MuteKind) =>
    new Set(rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId));
  return { taskIds: of('TASK'), goalIds: of('GOAL') };
}

/** All that somebody has muted, of one kind, in the order of the ids. */
export async function mutedIds(kysely: Tables, userId: string, kind: MuteKind): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select subject_id as id from mute
    where user_id = ${userId} and kind = ${kind} order by subject_id`.execute(kysely);
  return rows.map(({ id }) => id);
}

/** Answers whether it was not muted before. */
export async function addMute(
  kysely: Tables,
  mute: { userId: string; kind: MuteKind; subjectId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into mute (user_id, kind, subject_id)
    values (${mute.userId}, ${mute.kind}, ${mute.subjectId})
    on conflict do nothing`.execute(kysely);
  return numAffectedRows === 1n;
}

/** Answers whether it was muted before. */
export async function removeMute(
  kysely: Tables,
  mute: { userId: string; kind: MuteKind; subjectId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from mute
    where user_id = ${mute.userId} and kind = ${mute.kind} and subject_id = ${mute.subjectId}`.execute(
    kysely,
  );
  return numAffectedRows === 1n;
}
