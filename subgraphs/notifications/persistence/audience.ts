import { type Kysely, sql } from 'kysely';
import { DEFAULT_PREFERENCES, type Preferences } from '../domain/preferences.ts';
import type { NotificationsDatabase } from './notification-row.ts';

/** Somebody who is told something: how they read and what they have set. */
export type Listener = {
  readonly userId: string;
  readonly displayName: string;
  /** Null: not known yet. */
  readonly email: string | null;
  readonly locale: string;
  /** As set, else that of the profile. */
  readonly timeZone: string;
  readonly preferences: Preferences;
};

type Person = Pick<Listener, 'userId' | 'displayName' | 'email' | 'locale' | 'timeZone'>;

/** The preferences are null for somebody who has set nothing. */
type Row = Person & { isKnown: boolean; preferences: Preferences | null };

/** What there is to know of these people; who is a stranger is told in English and by UTC. */
export async function listenersOf(
  kysely: Kysely<NotificationsDatabase>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Listener>> {
  const { rows } = await sql<Row>`
    select wanted.id as "userId", person.user_id is not null as "isKnown",
      person.display_name as "displayName", person.email, person.locale,
      person.time_zone as "timeZone",
      case when preference.user_id is not null then json_build_object(
        'version', preference.version, 'timeZone', preference.time_zone,
        'digestAt', preference.digest_at, 'notifyOwnActions', preference.notify_own_actions,
        'rules', preference.rules, 'quietHours', preference.quiet_hours
      ) end as preferences
    from unnest(${[...userIds]}::uuid[]) as wanted (id)
    left join person on person.user_id = wanted.id
    left join preference on preference.user_id = wanted.id`.execute(kysely);
  const found = new Map(rows.map((row) => [row.userId, row]));
  return new Map(userIds.map((userId) => [userId, toListener(userId, found.get(userId))]));
}

function toListener(userId: string, row: Row | undefined): Listener {
  const { isKnown = false, preferences: set = null, ...given } = row ?? {};
  const person = isKnown ? (given as Person) : strangerOf(userId);
  const preferences = set ?? DEFAULT_PREFERENCES;
  return { ...person, timeZone: preferences.timeZone ?? person.timeZone, preferences };
}

function strangerOf(userId: string): Person {
  return { userId, displayName: '', email: null, locale: 'en', timeZone: 'UTC' };
}
