import ICAL from 'ical.js';
import type { Place } from '../client/session.ts';
import type { JComponent } from './jcal.ts';
import { type CalendarTask, toTodo } from './task-out.ts';
import { toTimeZone } from './time-zone.ts';

// The library does not count the space that a folded line begins with.
ICAL.foldLength = 74;

/** The text of a calendar, a task at a time; a zone is defined before its first use. */
export async function* writeCalendar(
  { workspace }: Place,
  tasks: AsyncIterable<CalendarTask>,
  now: Date,
): AsyncGenerator<string> {
  yield beginning(workspace);
  const defined = new Set<string>(['UTC']);
  for await (const task of tasks) {
    for (const zone of zonesOf(task)) {
      if (defined.has(zone)) continue;
      defined.add(zone);
      yield toText(toTimeZone(zone, now));
    }
    yield toText(toTodo(task));
  }
  yield 'END:VCALENDAR\r\n';
}

function beginning({ id, name }: Place['workspace']): string {
  const properties = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Trellis//Trellis export//EN'],
    ['x-wr-calname', {}, 'text', name],
    ['x-trellis-workspace', {}, 'text', id],
  ];
  return ICAL.stringify(['vcalendar', properties, []]).replace(/END:VCALENDAR\r\n$/, '');
}

function zonesOf({ due, series }: CalendarTask): string[] {
  const timed = [due, series?.start].filter((one) => one?.time);
  return timed.flatMap((one) => one?.timeZone ?? []);
}

function toText(component: JComponent): string {
  return ICAL.stringify(component);
}
