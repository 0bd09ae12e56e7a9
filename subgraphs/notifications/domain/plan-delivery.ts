import { nextRun } from './digest-run.ts';
import type { Topic } from './notice.ts';
import { type ChannelRules, frequencyOf, type Preferences } from './preferences.ts';
import { quietUntil } from './quiet-hours.ts';

/** Within this time of the previous message about the same, the next one waits. */
export const GROUPING_MS = 5 * 60_000;

/** Deliveries with this key leave as one digest. */
export const DIGEST = 'digest';

/** What is to be told, as far as it decides when it leaves. */
export type Told = {
  readonly topic: Topic;
  readonly isUrgent: boolean;
  readonly groupKey: string;
  /** Channels that were asked for; empty: as the recipient prefers. */
  readonly askedChannels: readonly string[];
};

/** How it is told by one channel. */
export type DeliveryPlan = {
  readonly dueAt: Date;
  /** The end of the quiet hours that hold it back. */
  readonly deferredUntil: Date | null;
  /** What is due together under one key leaves as one message; null: alone. */
  readonly batchKey: string | null;
};

export type Planning = {
  readonly channel: ChannelRules;
  readonly preferences: Preferences;
  /** The recipient's. */
  readonly timeZone: string;
  readonly now: Date;
  /** When the latest message of this channel about the same left or is going to leave. */
  readonly previous: Date | null;
};

/** When a channel tells somebody of something; null: not at all. */
export function planDelivery(told: Told, planning: Planning): DeliveryPlan | null {
  const { channel, preferences, timeZone, now } = planning;
  const frequency = wantedFrequency(told, channel, preferences);
  if (frequency === 'OFF') return null;
  if (frequency === 'IMMEDIATE')
    return outsideQuietHours(told, planning, {
      batchKey: batchKeyOf(told),
      dueAt: immediately(told, planning),
    });
  const clock = { timeZone, digestAt: preferences.digestAt };
  const dueAt = nextRun(frequency, clock, now);
  return outsideQuietHours(told, planning, { batchKey: DIGEST, dueAt });
}

/** Until when quiet hours hold back what is told, if they do at this moment. */
export function heldBackUntil(
  { topic, isUrgent }: Pick<Told, 'topic' | 'isUrgent'>,
  { preferences, timeZone, at }: { preferences: Preferences; timeZone: string; at: Date },
): Date | null {
  if (topic === 'SECURITY') return null;
  return quietUntil(preferences.quietHours, { timeZone, at, isUrgent });
}

function wantedFrequency({ topic, askedChannels }: Told, channel: ChannelRules, set: Preferences) {
  if (askedChannels.length > 0) return askedChannels.includes(channel.name) ? 'IMMEDIATE' : 'OFF';
  return frequencyOf(set, channel, topic);
}

function immediately(told: Told, { now, previous }: Planning): Date {
  if (!previous || isNeverGrouped(told)) return now;
  if (previous > now) return previous;
  const end = new Date(previous.getTime() + GROUPING_MS);
  return end > now ? end : now;
}

function isNeverGrouped({ topic, isUrgent }: Told): boolean {
  return isUrgent || topic === 'REMINDER' || topic === 'OVERDUE' || topic === 'SECURITY';
}

function batchKeyOf({ topic, groupKey }: Told): string | null {
  return topic === 'SECURITY' || topic === 'MEMBERSHIP' ? null : groupKey;
}

function outsideQuietHours(
  told: Told,
  { preferences, timeZone }: Planning,
  plan: { batchKey: string | null; dueAt: Date },
): DeliveryPlan {
  const deferredUntil = heldBackUntil(told, { preferences, timeZone, at: plan.dueAt });
  return { ...plan, dueAt: deferredUntil ?? plan.dueAt, deferredUntil };
}
