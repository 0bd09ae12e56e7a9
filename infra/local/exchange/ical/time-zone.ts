import { Temporal } from 'temporal-polyfill';
import type { JComponent, JProperty } from './jcal.ts';

const FIRST = '2000-01-01T00:00:00Z';
const YEARS_AHEAD = 20;

/** From when on a zone has another offset, or from the beginning. */
type Change = { readonly local: string; readonly from: string; readonly to: string };

/**
 * The definition of a zone, from the changes that the system's zone data has for it between 2000 and
 * 20 years from now. Rules would end nowhere, but no library has them.
 */
export function toTimeZone(tzid: string, now: Date): JComponent {
  const changes = Object.values(Object.groupBy(changesOf(tzid, now), ({ from, to }) => from + to));
  const observances = changes.flatMap((group) => (group ? [toObservance(group)] : []));
  return ['vtimezone', [['tzid', {}, 'text', tzid]], observances];
}

function changesOf(tzid: string, now: Date): Change[] {
  const start = Temporal.Instant.from(FIRST).toZonedDateTimeISO(tzid);
  const until = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(tzid)
    .add({ years: YEARS_AHEAD });
  const changes = [{ local: '1970-01-01T00:00:00', from: start.offset, to: start.offset }];
  for (
    let next = start.getTimeZoneTransition('next');
    next && Temporal.ZonedDateTime.compare(next, until) < 0;
    next = next.getTimeZoneTransition('next')
  ) {
    const from = next.subtract({ nanoseconds: 1 }).offset;
    // A change is written in the time that held before it.
    const local = next.withTimeZone(from).toPlainDateTime().toString({ smallestUnit: 'second' });
    changes.push({ local, from, to: next.offset });
  }
  return changes;
}

// Readers there are that take one date of each RDATE, and forget DTSTART where there is an RDATE.
function toObservance(group: readonly Change[]): JComponent {
  const { from, to, local } = group[0] as Change;
  const name = secondsOf(to) > secondsOf(from) ? 'daylight' : 'standard';
  const again = group.length === 1 ? [] : group;
  return [
    name,
    [
      ['dtstart', {}, 'date-time', local],
      ['tzoffsetfrom', {}, 'utc-offset', from],
      ['tzoffsetto', {}, 'utc-offset', to],
      ...again.map((change): JProperty => ['rdate', {}, 'date-time', change.local]),
    ],
    [],
  ];
}

function secondsOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}
