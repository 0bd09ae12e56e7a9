import { Temporal } from 'temporal-polyfill';
import type { Due, ReminderPart } from '../records/record.ts';
import { instant, type JComponent, type JProperty, text } from './jcal.ts';
import { instantOf } from './moment.ts';

const PLAIN = /^-?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

/** A reminder as an alarm. What the trigger cannot say exactly stands beside it. */
export function toAlarm(reminder: ReminderPart, title: string, due: Due | null): JComponent {
  const { at, offset, timeOfDay, isUrgent, channels } = reminder;
  const trigger = at ? instant('trigger', at) : [relativeTrigger(reminder, due)];
  const isOther = offset !== null && trigger[0]?.[3] !== offset;
  return [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ...text('description', title),
      ...trigger,
      ...text('x-trellis-offset', isOther ? offset : null),
      ...text('x-trellis-time-of-day', timeOfDay === '09:00' ? null : timeOfDay),
      ...text('x-trellis-urgent', isUrgent ? 'TRUE' : null),
      ...text('x-trellis-channels', channels.join(',')),
    ],
    [],
  ];
}

/** Calendars count all day from midnight, and know no months. */
function relativeTrigger({ offset, timeOfDay }: ReminderPart, due: Due | null): JProperty {
  const isPlain = offset !== null && PLAIN.test(offset);
  if (!offset || !due || (isPlain && due.time !== null)) {
    return ['trigger', { related: 'END' }, 'duration', isPlain ? offset : 'PT0S'];
  }
  const zone = due.timeZone ?? 'UTC';
  const base = instantOf({ ...due, time: due.time ?? timeOfDay }).toZonedDateTimeISO(zone);
  const fires = base.add(offset).toPlainDateTime();
  const from = Temporal.PlainDate.from(due.date).toPlainDateTime(due.time ?? '00:00');
  const away = fires.since(from, { largestUnit: 'hours' });
  return ['trigger', { related: 'END' }, 'duration', away.toString()];
}
