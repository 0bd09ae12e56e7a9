import type { Frequency } from './frequency.ts';
import { TOPICS, type Topic } from './notice.ts';
import type { QuietWindow } from './quiet-hours.ts';

/** What a person has set, by topic and by the name of the channel. */
export type Rules = { readonly [Name in Topic]?: Readonly<Record<string, Frequency>> };

/** How a person wants to be told. */
export type Preferences = {
  readonly version: number;
  /** Null: the one of the profile. */
  readonly timeZone: string | null;
  /** HH:MM */
  readonly digestAt: string;
  readonly notifyOwnActions: boolean;
  readonly rules: Rules;
  readonly quietHours: readonly QuietWindow[];
};

/** What holds until a person sets something. */
export const DEFAULT_PREFERENCES: Preferences = {
  version: 1,
  timeZone: null,
  digestAt: '08:00',
  notifyOwnActions: false,
  rules: {},
  quietHours: [],
};

/** A channel as far as planning needs it. */
export type ChannelRules = {
  readonly name: string;
  readonly defaults: Readonly<Record<Topic, Frequency>>;
};

/** The list that every person has. */
export const IN_APP: ChannelRules = {
  name: 'IN_APP',
  defaults: Object.fromEntries(TOPICS.map((topic) => [topic, 'IMMEDIATE'])) as Record<
    Topic,
    Frequency
  >,
};

/** How soon a channel tells of a topic. What concerns security is not for the person to set. */
export function frequencyOf(
  { rules }: Pick<Preferences, 'rules'>,
  channel: ChannelRules,
  topic: Topic,
): Frequency {
  const set = topic === 'SECURITY' ? undefined : rules[topic]?.[channel.name];
  return set ?? channel.defaults[topic];
}

/** Tasks and goals that a person does not want to hear of. */
export type Mutes = {
  readonly taskIds: ReadonlySet<string>;
  readonly goalIds: ReadonlySet<string>;
};

const HEARD_THOUGH_MUTED: readonly Topic[] = ['MENTIONED', 'REMINDER', 'MEMBERSHIP', 'SECURITY'];

/** Whether somebody has muted what this is about. A muted goal silences its tasks with it. */
export function isMuted(
  { taskIds, goalIds }: Mutes,
  about: {
    readonly topic: Topic;
    readonly taskId?: string | null;
    readonly goalId?: string | null;
  },
): boolean {
  if (HEARD_THOUGH_MUTED.includes(about.topic)) return false;
  return (
    (about.taskId != null && taskIds.has(about.taskId)) ||
    (about.goalId != null && goalIds.has(about.goalId))
  );
}
