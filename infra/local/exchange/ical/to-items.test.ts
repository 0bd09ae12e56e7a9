import { expect, test } from 'vitest';
import type { ExchangeRecord } from '../records/record.ts';
import { parseComponents } from './component.ts';
import { toItems } from './to-items.ts';

const lines = (...all: string[]) => all.join('\r\n');
const todo = (...all: string[]) => lines('BEGIN:VTODO', 'UID:u', 'SUMMARY:A', ...all, 'END:VTODO');

function read(...content: string[]) {
  const items = toItems(
    parseComponents(Buffer.from(lines('BEGIN:VCALENDAR', ...content, 'END:VCALENDAR'))),
  );
  const records = items.flatMap((item) => ('record' in item ? [item.record] : []));
  return {
    records,
    ofType: <T extends ExchangeRecord['type']>(type: T) =>
      records.filter(
        (record): record is Extract<ExchangeRecord, { type: T }> => record.type === type,
      ),
    remarks: items.flatMap((item) => ('record' in item ? [] : [item])),
  };
}

const BERLIN = 'Europe/Berlin';

test.each<[string, string[], object]>([
  ['a day', ['DUE;VALUE=DATE:20260201'], { date: '2026-02-01', time: null, timeZone: null }],
  ['a day without its type', ['DUE:20260201'], { date: '2026-02-01', time: null }],
  ['a moment in UTC', ['DUE:20260201T093000Z'], { time: '09:30', timeZone: 'UTC' }],
  ['a floating time', ['DUE:20260201T093015'], { time: '09:30', timeZone: null }],
  ['a time in a zone', [`DUE;TZID=${BERLIN}:20260201T093000`], { timeZone: BERLIN }],
  [
    'a zone behind a path',
    [`DUE;TZID=/citadel.org/2026_1/${BERLIN}:20260201T093000`],
    { timeZone: BERLIN },
  ],
  ['a start alone', ['DTSTART;VALUE=DATE:20260201'], { date: '2026-02-01' }],
  [
    'a start and a duration',
    ['DTSTART:20260131T230000Z', 'DURATION:PT2H'],
    { date: '2026-02-01', time: '01:00' },
  ],
])('%s is when a task is due', (_, properties, due) => {
  const { ofType, remarks } = read(todo(...properties));
  expect(ofType('task')[0]?.due).toMatchObject(due);
  expect(remarks).toEqual([]);
});

test('a zone of an unknown name is told, unless its definition says which it is', () => {
  const due = 'DUE;TZID=W. Europe Standard Time:20260201T093000';
  const unknown = read(todo(due));
  expect(unknown.ofType('task')[0]?.due).toMatchObject({ time: '09:30', timeZone: null });
  expect(unknown.remarks).toEqual([
    { line: 5, note: 'the zone W. Europe Standard Time is unknown; the time is taken in yours' },
  ]);
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    `X-LIC-LOCATION:${BERLIN}`,
    'END:VTIMEZONE',
  ];
  expect(read(...zone, todo(due)).ofType('task')[0]?.due).toMatchObject({ timeZone: BERLIN });
});

test.each([
  [['STATUS:NEEDS-ACTION'], 'TODO'],
  [['STATUS:IN-PROCESS'], 'IN_PROGRESS'],
  [['STATUS:COMPLETED'], 'DONE'],
  [['STATUS:CANCELLED'], 'CANCELED'],
  [['COMPLETED:20260201T000000Z'], 'DONE'],
  [['PERCENT-COMPLETE:100'], 'DONE'],
  [['PERCENT-COMPLETE:40'], 'IN_PROGRESS'],
  [[], 'TODO'],
])('%s is the status %s', (properties, status) => {
  expect(read(todo(...properties)).ofType('task')[0]).toMatchObject({ status });
});

test.each([
  [0, 'NONE'],
  [1, 'URGENT'],
  [2, 'HIGH'],
  [4, 'HIGH'],
  [5, 'MEDIUM'],
  [6, 'LOW'],
  [9, 'LOW'],
])('priority %i is %s', (number, priority) => {
  expect(read(todo(`PRIORITY:${number}`)).ofType('task')[0]).toMatchObject({ priority });
});

test.each<[string, string, object]>([
  ['-PT15M', 'DUE:20260201T090000Z', { offset: '-PT15M' }],
  ['-P1D', 'DUE:20260201T090000Z', { offset: '-P1D' }],
  ['-PT15H', 'DUE;VALUE=DATE:20260201', { offset: '-P1D', timeOfDay: '09:00' }],
  ['PT8H', 'DUE;VALUE=DATE:20260201', { offset: 'PT0S', timeOfDay: '08:00' }],
])('an alarm %s before %s is a reminder', (trigger, due, reminder) => {
  const alarm = lines('BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, 'END:VALARM');
  expect(read(todo(due, alarm)).ofType('task')[0]?.reminders).toMatchObject([reminder]);
});

test('an alarm counts from the start if there is one, or stands at a moment', () => {
  const alarms = [
    'TRIGGER:-PT10M',
    'TRIGGER;RELATED=END:-PT10M',
    'TRIGGER;VALUE=DATE-TIME:20260131T080000Z',
  ];
  const times = ['DTSTART:20260201T080000Z', 'DUE:20260201T090000Z'];
  const { ofType } = read(
    todo(...times, ...alarms.map((trigger) => lines('BEGIN:VALARM', trigger, 'END:VALARM'))),
  );
  expect(ofType('task')[0]?.reminders).toMatchObject([
    { offset: '-PT70M' },
    { offset: '-PT10M' },
    { at: '2026-01-31T08:00:00.000Z', offset: null },
  ]);
});

test.each<[string, object]>([
  ['FREQ=MONTHLY;BYMONTHDAY=31', { monthEnd: 'OMIT' }],
  ['RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31', { monthEnd: 'CLAMP' }],
  [
    'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31',
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=31', monthEnd: 'OMIT' },
  ],
  ['FREQ=MONTHLY', { monthEnd: 'OMIT' }],
  ['FREQ=WEEKLY', { monthEnd: 'CLAMP' }],
])('the rule %s is read with what it says about short months', (rule, series) => {
  const { ofType } = read(todo('DUE;VALUE=DATE:20260131', `RRULE:${rule}`));
  expect(ofType('series')).toMatchObject([{ task: 'u', ...series }]);
});

test.each([
  ['RRULE:FREQ=DAILY', 'RRULE without a date to begin at; the task does not repeat'],
  [
    'DUE:20260101T090000Z\r\nRRULE:RSCALE=HEBREW;FREQ=DAILY',
    'RRULE with RSCALE=HEBREW; the task does not repeat',
  ],
  [
    'DUE:20260101T090000Z\r\nRRULE:RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=DAILY',
    'RRULE with SKIP=FORWARD; the task does not repeat',
  ],
])('%j cannot be repeated, and the task is kept', (properties, problem) => {
  const { ofType, remarks } = read(todo(properties));
  expect(ofType('task')).toHaveLength(1);
  expect(ofType('series')).toEqual([]);
  expect(remarks).toEqual([{ line: 2, problem }]);
});

test('labels, a parent that comes later, and what a task waits for', () => {
  const child = todo('CATEGORIES:Home,Garden', 'CATEGORIES:home', 'RELATED-TO:p').replace(
    'UID:u',
    'UID:c',
  );
  const parent = todo('CATEGORIES:Home', 'RELATED-TO;RELTYPE=DEPENDS-ON:c').replace(
    'UID:u',
    'UID:p',
  );
  const { records, remarks } = read(child, parent);
  expect(records).toMatchObject([
    { type: 'label', name: 'Home' },
    { type: 'label', name: 'Garden' },
    { type: 'task', id: 'p', parent: null, labels: ['name:home'] },
    { type: 'task', id: 'c', parent: 'p', labels: ['name:home', 'name:garden'] },
    { type: 'relation', kind: 'BLOCKS', task: 'c', other: 'p' },
  ]);
  expect(remarks).toEqual([]);
});

test('a parent that is missing, or below its own task, is told and left out', () => {
  const one = todo('RELATED-TO:two').replace('UID:u', 'UID:one');
  const two = todo('RELATED-TO:one').replace('UID:u', 'UID:two');
  const { ofType, remarks } = read(one, two, todo('RELATED-TO:gone'));
  expect(ofType('task')).toMatchObject([{ parent: null }, { parent: 'two' }, { parent: null }]);
  expect(remarks.map(({ line }) => line)).toEqual([7, 12]);
});

test.each<[string, string, object]>([
  ['an event', lines('BEGIN:VEVENT', 'UID:e', 'END:VEVENT'), { line: 2, note: 'VEVENT: no task' }],
  [
    'a changed occurrence',
    todo('RECURRENCE-ID:20260101T000000Z'),
    { line: 2, note: 'a single occurrence of u that differs from the others' },
  ],
  [
    'what has no place',
    todo('LOCATION:Here', 'EXDATE:20260101T000000Z'),
    { line: 2, note: 'LOCATION, EXDATE' },
  ],
  [
    'a task without a title',
    lines('BEGIN:VTODO', 'UID:u', 'END:VTODO'),
    { line: 2, problem: 'VTODO without SUMMARY' },
  ],
  [
    'a second one of its UID',
    lines(todo(), todo()),
    { line: 6, problem: 'a second VTODO with the UID u' },
  ],
  ['a line that is no property', todo('DUE'), { line: 5, problem: 'no property: DUE' }],
  ['a date that is none', todo('DUE:soon'), { line: 5, note: 'DUE is no date' }],
  [
    'an end without a beginning',
    lines('END:VTODO', todo()),
    { line: 2, problem: 'END:VTODO ends nothing that has begun' },
  ],
  [
    'a beginning without an end',
    lines('BEGIN:VTODO', 'SUMMARY:A'),
    { line: 2, problem: 'VTODO does not end' },
  ],
])('%s is told with its line', (_, content, remark) => {
  expect(read(content).remarks).toEqual([remark]);
});

test('lines may be folded within a character and end with LF, and bytes may be wrong', () => {
  const [before, after] = [Buffer.from('SUMMARY:M\xc3', 'latin1'), Buffer.from('\xbcll', 'latin1')];
  const content = Buffer.concat([
    Buffer.from('BEGIN:VCALENDAR\nBEGIN:VTODO\n'),
    ...[before, Buffer.from('\n '), after, Buffer.from('\nDESCRIPTION:\xff\n', 'latin1')],
    Buffer.from('END:VTODO\nEND:VCALENDAR'),
  ]);
  expect(toItems(parseComponents(content))).toMatchObject([
    { line: 5, problem: 'not UTF-8' },
    { line: 2, record: { title: 'Müll', description: null } },
  ]);
});
