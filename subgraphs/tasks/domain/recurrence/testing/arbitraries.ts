import * as fc from 'fast-check';
import { isRefusal } from '../refusal.ts';
import { WEEKDAYS } from '../rule.ts';
import {
  MISSED_POLICIES,
  MONTH_END_POLICIES,
  RECURRENCE_ANCHORS,
  type Schedule,
} from '../schedule.ts';
import { toSchedule } from '../to-schedule.ts';

/** Zones with unusual clocks: half hours, midnights that do not exist, far sides of the date line. */
export const ODD_ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'Asia/Beirut'],
  ...['Australia/Lord_Howe', 'America/Havana', 'Africa/Casablanca', 'Pacific/Kiritimati'],
  ...['America/Santiago', 'Asia/Kathmandu', 'Pacific/Pago_Pago', 'America/St_Johns', 'UTC'],
];

const two = (value: number) => String(value).padStart(2, '0');

export const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

export const dates = fc
  .date({
    min: new Date('2019-01-01T00:00Z'),
    max: new Date('2033-12-31T00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const intervals = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 40 }) },
);

const weekdays = fc.constantFrom(...WEEKDAYS);
const monthDays = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.integer({ min: 27, max: 31 }),
  fc.integer({ min: -31, max: -1 }),
);
const numberedWeekdays = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, -1), weekdays)
  .map(([nth, weekday]) => `${nth}${weekday}`);

const some = (items: fc.Arbitrary<unknown>) =>
  fc.array(items, { minLength: 1, maxLength: 4 }).map((list) => list.join());

const byParts = fc.oneof(
  fc.constant('FREQ=DAILY'),
  fc.constant('FREQ=WEEKLY'),
  fc.constant('FREQ=MONTHLY'),
  fc.constant('FREQ=YEARLY'),
  some(weekdays).map((list) => `FREQ=WEEKLY;BYDAY=${list}`),
  some(monthDays).map((list) => `FREQ=MONTHLY;BYMONTHDAY=${list}`),
  some(numberedWeekdays).map((list) => `FREQ=MONTHLY;BYDAY=${list}`),
  fc
    .tuple(some(fc.integer({ min: 1, max: 12 })), some(monthDays))
    .map(([months, days]) => `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${days}`),
);

const ends = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 2034, max: 2040 })
      .chain((year) => fc.constantFrom(`;UNTIL=${year}0228`, `;UNTIL=${year}1105`)),
  },
);

/** Years come in small steps only, or the search through every day would take long. */
const rules = fc
  .tuple(byParts, intervals, fc.option(weekdays), ends)
  .map(([parts, interval, weekStart, end]) => {
    const step = parts.includes('YEARLY') ? (interval % 3) + 1 : interval;
    return `${parts};INTERVAL=${step}${weekStart ? `;WKST=${weekStart}` : ''}${end}`;
  });

/** As clients send it: the start need not be on the grid. */
export const inputs: fc.Arbitrary<Schedule> = fc.record({
  rule: rules,
  start: fc
    .tuple(dates, fc.option(times))
    .map(([date, time]) => (time === null ? date : `${date}T${time}`)),
  timeZone: fc.constantFrom(...ODD_ZONES),
  anchor: fc.constantFrom(...RECURRENCE_ANCHORS),
  missed: fc.constantFrom(...MISSED_POLICIES),
  monthEnd: fc.constantFrom(...MONTH_END_POLICIES),
  dayStartsAt: fc.oneof(fc.constant('00:00'), times),
});

/** As stored. A start off the grid moves to the date that the refusal names. */
export const schedules: fc.Arbitrary<Schedule> = inputs
  .map((input) => {
    const schedule = toSchedule(input);
    if (!isRefusal(schedule)) return schedule;
    const [named] = /\d{4}-\d\d-\d\d/.exec(schedule.details.constraint) ?? [];
    if (schedule.path[0] !== 'start' || named === undefined) return null;
    const moved = toSchedule({ ...input, start: named + input.start.slice(10) });
    if (isRefusal(moved)) throw new Error(`The date named is refused: ${moved.message}`);
    return moved;
  })
  .filter((schedule) => schedule !== null);

export const scheduled = schedules.filter(({ anchor }) => anchor === 'SCHEDULE');
