import { Temporal } from 'temporal-polyfill';
import type { Due, ReminderPart } from '../records/record.ts';
import type { Component } from './component.ts';
import { type Calendar, instantOf, toInstant } from './moment.ts';

const DAY = 86_400;
const TEN_YEARS = 3_650 * DAY;
/** Before it no program has set an alarm that is meant. */
const EARLIEST = '1980';

type Times = { readonly due: Due | null; readonly start: Due | null };

/** The reminder that an alarm is; null for one that can never have been meant. */
export function toReminder(
  alarm: Component,
  times: Times,
  calendar: Calendar,
): ReminderPart | null {
  const trigger = alarm.first('TRIGGER');
  const value = String(trigger?.values[0] ?? '');
  const rest = {
    isUrgent: alarm.text('X-TRELLIS-URGENT') === 'TRUE',
    channels: channelsOf(alarm),
    timeOfDay: alarm.text('X-TRELLIS-TIME-OF-DAY') ?? '09:00',
  };
  const own = alarm.text('X-TRELLIS-OFFSET');
  if (own) return { ...rest, at: null, offset: own };
  if (!/P/.test(value)) {
    const at = toInstant(trigger, calendar);
    return at && at > EARLIEST ? { ...rest, at, offset: null } : null;
  }
  const isFromEnd = trigger?.parameters.related?.toUpperCase() === 'END';
  const relative = toOffset(value, isFromEnd ? { ...times, start: null } : times);
  return relative && { ...rest, ...relative, at: null };
}

function channelsOf(alarm: Component): ReminderPart['channels'] {
  const named = alarm.text('X-TRELLIS-CHANNELS')?.split(',') ?? [];
  return (['IN_APP', 'EMAIL'] as const).filter((channel) => named.includes(channel));
}

/** Alarms count from the start unless they say otherwise, and all day from midnight. */
function toOffset(value: string, { due, start }: Times) {
  const duration = parseDuration(value);
  if (!duration) return null;
  const lead = due && start ? secondsBetween(due, start) : 0;
  if (due?.time !== null || !due) {
    return lead === 0 ? { offset: duration.toString() } : fromSeconds(lead + secondsOf(duration));
  }
  const seconds = lead + secondsOf(duration);
  const days = Math.floor(seconds / DAY);
  const minutes = Math.floor((seconds - days * DAY) / 60);
  return {
    offset: Temporal.Duration.from({ days }).toString(),
    timeOfDay: Temporal.PlainTime.from('00:00').add({ minutes }).toString().slice(0, 5),
  };
}

function fromSeconds(seconds: number) {
  return { offset: Temporal.Duration.from({ minutes: Math.trunc(seconds / 60) }).toString() };
}

function parseDuration(value: string): Temporal.Duration | null {
  try {
    const duration = Temporal.Duration.from(value);
    return Math.abs(secondsOf(duration)) <= TEN_YEARS ? duration : null;
  } catch {
    return null;
  }
}

function secondsOf(duration: Temporal.Duration): number {
  return duration.total({ unit: 'seconds', relativeTo: '2026-01-01' });
}

function secondsBetween(due: Due, start: Due): number {
  return (instantOf(start).epochMilliseconds - instantOf(due).epochMilliseconds) / 1000;
}
