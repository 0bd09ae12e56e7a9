import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DigestFrequency, nextRun } from './digest-run.ts';
import { zonedFrom } from './wall-time.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];

/** The next runs as the clock on the wall shows them. */
function runs(
  frequency: DigestFrequency,
  {
    timeZone,
    after,
    digestAt = '08:00',
    count = 3,
  }: Record<string, unknown> & {
    timeZone: string;
    after: string;
    digestAt?: string;
    count?: number;
  },
): string[] {
  let at = new Date(after);
  return Array.from({ length: count }, () => {
    at = nextRun(frequency, { timeZone, digestAt }, at);
    return zonedFrom(timeZone, at).toPlainDateTime().toString({ smallestUnit: 'minute' });
  });
}

test.each([
  ['Europe/Berlin', '2027-03-27T12:00Z', '2027-03-28'],
  ['Europe/Berlin', '2026-10-24T12:00Z', '2026-10-25'],
  ['America/New_York', '2027-03-13T20:00Z', '2027-03-14'],
  ['America/New_York', '2026-10-31T20:00Z', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-03T02:00Z', '2026-10-04'],
  ['Australia/Lord_Howe', '2027-04-03T02:00Z', '2027-04-04'],
])(
  'in %s a daily digest leaves at eight on the day the clocks change (%s)',
  (timeZone, after, day) => {
    expect(runs('DAILY', { timeZone, after, count: 1 })).toEqual([`${day}T08:00`]);
  },
);

test('a daily digest at a time that is missing leaves behind the gap, at one that is double once', () => {
  const timeZone = 'Europe/Berlin';
  expect(runs('DAILY', { timeZone, after: '2027-03-27T12:00Z', digestAt: '02:30' })).toEqual([
    '2027-03-28T03:30',
    '2027-03-29T02:30',
    '2027-03-30T02:30',
  ]);
  expect(runs('DAILY', { timeZone, after: '2026-10-24T12:00Z', digestAt: '02:30' })).toEqual([
    '2026-10-25T02:30',
    '2026-10-26T02:30',
    '2026-10-27T02:30',
  ]);
});

test.each([
  ['Europe/Berlin', '2027-03-28T00:10Z', ['02:00', '03:00', '04:00', '05:00'].slice(1)],
  ['Europe/Berlin', '2026-10-24T23:10Z', ['02:00', '02:00', '03:00']],
  ['Australia/Lord_Howe', '2026-10-03T14:40Z', ['02:00', '03:00', '04:00'].slice(1)],
  ['Australia/Lord_Howe', '2027-04-03T14:10Z', ['02:00', '03:00']],
  ['Asia/Kathmandu', '2026-11-25T00:00Z', ['06:00', '07:00']],
])(
  'in %s an hourly digest leaves with each full hour of the wall clock (%s)',
  (timeZone, after, hours) => {
    const times = runs('HOURLY', { timeZone, after, count: hours.length });
    expect(times.map((time) => time.slice(11))).toEqual(hours);
  },
);

test('a weekly digest leaves on Monday, and not a week later when that is still to come', () => {
  const timeZone = 'Europe/Berlin';
  expect(runs('WEEKLY', { timeZone, after: '2026-10-19T05:59Z', count: 2 })).toEqual([
    '2026-10-19T08:00',
    '2026-10-26T08:00',
  ]);
  expect(runs('WEEKLY', { timeZone, after: '2026-10-19T06:00Z', count: 1 })).toEqual([
    '2026-10-26T08:00',
  ]);
});

test('runs strictly follow each other, from any moment', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<DigestFrequency>('HOURLY', 'DAILY', 'WEEKLY'),
      fc.constantFrom(...ZONES, 'Pacific/Apia'),
      fc.date({ min: new Date('2011-12-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.constantFrom('00:00', '02:15', '02:30', '08:00', '23:59'),
      (frequency, timeZone, after, digestAt) => {
        let last = after;
        for (let run = 0; run < 5; run += 1) {
          const next = nextRun(frequency, { timeZone, digestAt }, last);
          expect(next.getTime()).toBeGreaterThan(last.getTime());
          last = next;
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
