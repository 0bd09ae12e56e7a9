import { type Kysely, sql } from 'kysely';
import { DEFAULT_PREFERENCES, type Preferences } from '../domain/preferences.ts';
import type { NotificationsDatabase } from './notification-row.ts';
import { preferencesOf } from './preferences.ts';

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

/** What there is to know of these people; who is a stranger is told in English and by UTC. */
export async function listenersOf(
  kysely: Kysely<NotificationsDatabase>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Listener>> {
  const { rows } = await sql<Person>`
    select user_id as "userId", display_name as "displayName", email, locale,
      time_zone as "timeZone"
    from person where user_id = any(${[...userIds]}::uuid[])`.execute(kysely);
  const people = new Map(rows.map((person) => [person.userId, person]));
  const set = await preferencesOf(kysely, userIds);
  return new Map(
    userIds.map((userId) => {
      const person = people.get(userId) ?? strangerOf(userId);
      const preferences = set.get(userId) ?? DEFAULT_PREFERENCES;
      const timeZone = preferences.timeZone ?? person.timeZone;
      return [userId, { ...person, timeZone, preferences }];
    }),
  );
}

function strangerOf(userId: string): Person {
  return { userId, displayName: '', email: null, locale: 'en', timeZone: 'UTC' };
}
