import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { toTimeZone } from './time-zone.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

test.each(ZONES)('the definition of %s has the offsets of the zone', (tzid) => {
  const component = new ICAL.Component(toTimeZone(tzid, NOW));
  const zone = new ICAL.Timezone({ component, tzid });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 40 }), fc.nat(23), (days, hour) => {
      const local = Temporal.PlainDateTime.from('2001-01-01').add({ days, hours: hour });
      const time = ICAL.Time.fromDateTimeString(local.toString());
      const expected = local.toZonedDateTime(tzid);
      // Where the clocks leap, readers may differ by that leap.
      fc.pre(expected.toPlainDateTime().equals(local) && !isNearChange(expected));
      expect(zone.utcOffset(time)).toBe(expected.offsetNanoseconds / 1e9);
    }),
  );
});

test('a zone without changes has one offset', () => {
  expect(toTimeZone('Asia/Dubai', NOW)[2]).toHaveLength(1);
});

function isNearChange(time: Temporal.ZonedDateTime): boolean {
  const later = time.add({ hours: 25 }).offset;
  return time.subtract({ hours: 25 }).offset !== time.offset || later !== time.offset;
}
