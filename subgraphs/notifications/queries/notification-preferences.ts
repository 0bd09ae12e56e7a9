import { identityOf } from '@trellis/kernel/context';
import { sql } from 'kysely';
import { type NotificationsContext, readingOf } from '../context.ts';
import { TOPICS } from '../domain/notice.ts';
import {
  DEFAULT_PREFERENCES,
  frequencyOf,
  IN_APP,
  type Preferences,
} from '../domain/preferences.ts';
import { mutedIds, preferencesOf } from '../persistence/preferences.ts';

/** How the caller is told, what was never set included. */
export async function readPreferences(context: NotificationsContext) {
  const { kysely, recipientId } = readingOf(context);
  const preferences =
    (await preferencesOf(kysely, [recipientId])).get(recipientId) ?? DEFAULT_PREFERENCES;
  const { version, digestAt, notifyOwnActions, quietHours } = preferences;
  return {
    version,
    digestAt,
    notifyOwnActions,
    quietHours: [...quietHours].map((window) => ({ ...window, days: [...window.days] })),
    timeZone: preferences.timeZone ?? (await profileZone(context)),
    rules: rulesOf(preferences, context),
    mutedTaskIds: await mutedIds(kysely, recipientId, 'TASK'),
    mutedGoalIds: await mutedIds(kysely, recipientId, 'GOAL'),
  };
}

/** The token is older than what the directory knows, unless the directory knows nothing. */
async function profileZone(context: NotificationsContext): Promise<string> {
  const { kysely, recipientId } = readingOf(context);
  const { rows } = await sql<{ timeZone: string }>`
    select time_zone as "timeZone" from person
    where user_id = ${recipientId} and email is not null`.execute(kysely);
  return rows[0]?.timeZone ?? identityOf(context).timeZone;
}

function rulesOf(preferences: Preferences, { channels }: NotificationsContext) {
  const known = [IN_APP, ...channels];
  return TOPICS.flatMap((topic) => [
    ...known.map((channel) => ({
      topic,
      channel: channel.name,
      frequency: frequencyOf(preferences, channel, topic),
    })),
    ...Object.entries(preferences.rules[topic] ?? {})
      // A channel that is not in use now may have been, or may be again.
      .filter(([name]) => !known.some((channel) => channel.name === name))
      .map(([channel, frequency]) => ({ topic, channel, frequency })),
  ]);
}
