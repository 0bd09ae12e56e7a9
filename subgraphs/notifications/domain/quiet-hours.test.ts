import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverWholeWeek, type QuietWindow, quietUntil, WEEKDAYS } from './quiet-hours.ts';

const window = (
  start: string,
  end: string,
  { days = WEEKDAYS, allowUrgent = true }: Partial<QuietWindow> = {},
): QuietWindow => ({ days, start, end, allowUrgent });

const until = (
  windows: readonly QuietWindow[],
  at: string,
  { timeZone = 'Europe/Berlin', isUrgent = false } = {},
) => quietUntil(windows, { timeZone, at: new Date(at), isUrgent })?.toISOString() ?? null;

const NIGHT = [window('22:00', '07:00', { days: ['SA'] })];

describe('the night in which the clocks change is one window', () => {
  test.each([
    ['Europe/Berlin', 'of 8 hours', '2027-03-27T21:00Z', '2027-03-28T05:00:00.000Z'],
    ['Europe/Berlin', 'of 10 hours', '2026-10-24T20:00Z', '2026-10-25T06:00:00.000Z'],
    ['America/New_York', 'of 8 hours', '2027-03-14T03:00Z', '2027-03-14T11:00:00.000Z'],
    ['America/New_York', 'of 10 hours', '2026-11-01T02:00Z', '2026-11-01T12:00:00.000Z'],
    ['Australia/Lord_Howe', 'of 8½ hours', '2026-10-03T11:30Z', '2026-10-03T20:00:00.000Z'],
    ['Australia/Lord_Howe', 'of 9½ hours', '2027-04-03T11:00Z', '2027-04-03T20:30:00.000Z'],
  ])('%s, %s', (timeZone, _length, start, end) => {
    const msOf = (text: string) => new Date(text).getTime();
    const at = (ms: number) => until(NIGHT, new Date(ms).toISOString(), { timeZone });
    expect(at(msOf(start) - 1)).toBeNull();
    expect(at(msOf(end))).toBeNull();
    for (let ms = msOf(start); ms < msOf(end); ms += 15 * 60_000) expect(at(ms)).toBe(end);
  });
});

test.each([
  ['in the middle of the day', '2026-11-25T12:00Z', null],
  ['in the evening', '2026-11-25T21:30Z', '2026-11-26T06:00:00.000Z'],
  ['in the morning after', '2026-11-26T05:59Z', '2026-11-26T06:00:00.000Z'],
  ['at the very end', '2026-11-26T06:00Z', null],
])('a window over midnight holds %s as it should', (_name, at, end) => {
  expect(until([window('22:00', '07:00', { days: ['WE'] })], at)).toBe(end);
});

test.each([
  ['a window that begins in the gap', window('02:15', '04:00'), '2027-03-28T01:20Z', '02:00'],
  ['a window that ends in the gap', window('01:00', '02:30'), '2027-03-28T00:30Z', '01:30'],
])('%s moves behind it', (_name, gap, at, end) => {
  expect(until([gap], at)).toBe(`2027-03-28T${end}:00.000Z`);
});

test('a window within the gap is no window, and one within the overlap is the first', () => {
  expect(until([window('02:30', '03:15')], '2027-03-28T01:20Z')).toBeNull();
  expect(until([window('02:15', '02:45')], '2026-10-25T00:30Z')).toBe('2026-10-25T00:45:00.000Z');
  expect(until([window('02:15', '02:45')], '2026-10-25T01:30Z')).toBeNull();
});

test('windows without a pause between them hold until the last one ends', () => {
  const chain = [window('18:00', '22:00'), window('21:00', '23:30'), window('23:30', '06:00')];
  expect(until(chain, '2026-11-25T17:30Z')).toBe('2026-11-26T05:00:00.000Z');
});

test('what is urgent is held back only by windows that do not let it pass', () => {
  const windows = [window('20:00', '07:00'), window('23:00', '05:00', { allowUrgent: false })];
  expect(until(windows, '2026-11-25T20:00Z', { isUrgent: true })).toBeNull();
  expect(until(windows, '2026-11-25T23:00Z', { isUrgent: true })).toBe('2026-11-26T04:00:00.000Z');
  expect(until(windows, '2026-11-25T23:00Z')).toBe('2026-11-26T06:00:00.000Z');
});

test('a week without a free minute is seen', () => {
  expect(coverWholeWeek([window('00:00', '12:00'), window('12:00', '00:00')])).toBe(true);
  expect(coverWholeWeek([window('00:00', '12:00'), window('12:01', '00:00')])).toBe(false);
  expect(coverWholeWeek([window('22:00', '21:59')])).toBe(false);
  expect(coverWholeWeek([])).toBe(false);
});

const minute = fc
  .integer({ min: 0, max: 1_439 })
  .map(
    (all) =>
      `${String(Math.trunc(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`,
  );
const windows = fc
  .array(
    fc.record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      start: minute,
      end: minute,
      allowUrgent: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .filter((all) => all.every(({ start, end }) => start !== end) && !coverWholeWeek(all));

test('where quiet hours end no others hold, and they end later than now', () => {
  fc.assert(
    fc.property(
      windows,
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
      fc.date({ min: new Date('2026-09-01'), max: new Date('2027-05-01'), noInvalidDate: true }),
      fc.boolean(),
      (all, timeZone, at, isUrgent) => {
        const end = quietUntil(all, { timeZone, at, isUrgent });
        if (!end) return;
        expect(end.getTime()).toBeGreaterThan(at.getTime());
        expect(quietUntil(all, { timeZone, at: end, isUrgent })).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
