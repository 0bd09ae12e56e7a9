import { expect, test } from 'vitest';
import { parseComponents } from './component.ts';
import { toItems } from './to-items.ts';

function read(calendar: string) {
  const items = toItems(parseComponents(Buffer.from(calendar.trim().replaceAll('\n', '\r\n'))));
  return {
    records: items.flatMap((item) => ('record' in item ? [item.record] : [])),
    remarks: items.filter((item) => !('record' in item)),
  };
}

test('a task of Tasks.org, with its subtask and its definition of the zone at the end', () => {
  const { records, remarks } = read(`
BEGIN:VCALENDAR
VERSION:2.0
PRODID:+//IDN bitfire.at//ical4android (org.tasks)
BEGIN:VTODO
DTSTAMP:20260320T081235Z
UID:sub
SEQUENCE:3
CREATED:20260318T220730Z
LAST-MODIFIED:20260320T081233Z
SUMMARY:Buy seeds
PRIORITY:9
STATUS:NEEDS-ACTION
RELATED-TO;RELTYPE=PARENT:top
PERCENT-COMPLETE:0
X-APPLE-SORT-ORDER:732150455
END:VTODO
BEGIN:VTODO
DTSTAMP:20260319T075130Z
UID:top
SUMMARY:Water
CATEGORIES:Garden
DUE;TZID=Europe/London:20260625T180001
DTSTART;TZID=Europe/London:20260625T170000
RRULE:FREQ=DAILY;INTERVAL=2
BEGIN:VALARM
TRIGGER;RELATED=END:PT0S
ACTION:DISPLAY
DESCRIPTION:Default Tasks.org description
END:VALARM
END:VTODO
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
END:STANDARD
END:VTIMEZONE
END:VCALENDAR`);
  expect(remarks).toEqual([]);
  expect(records).toMatchObject([
    { type: 'label', name: 'Garden' },
    { type: 'series', task: 'top', rule: 'FREQ=DAILY;INTERVAL=2', start: { time: '18:00' } },
    { type: 'task', id: 'top', reminders: [{ offset: 'PT0S' }] },
    { type: 'task', id: 'sub', parent: 'top', priority: 'LOW', status: 'TODO' },
  ]);
});

test('a reminder of Apple, whose start is its due time and whose title is folded', () => {
  const { records, remarks } = read(`
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//iOS 18.0//EN
VERSION:2.0
BEGIN:VTODO
CREATED:20260301T080000Z
DTSTAMP:20260301T080000Z
DTSTART;TZID=America/New_York:20260302T090000
DUE;TZID=America/New_York:20260302T090000
PRIORITY:1
RRULE:FREQ=WEEKLY
SUMMARY:Call the
  marina
UID:5D2F8A5E
X-APPLE-SORT-ORDER:794221200
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Reminder
TRIGGER;VALUE=DATE-TIME:20260302T140000Z
UID:2C9A
X-WR-ALARMUID:2C9A
END:VALARM
BEGIN:VALARM
ACTION:NONE
TRIGGER;VALUE=DATE-TIME:19760401T005545Z
END:VALARM
END:VTODO
END:VCALENDAR`);
  expect(remarks).toEqual([{ line: 23, note: 'an alarm at no time that can be used' }]);
  expect(records).toMatchObject([
    { type: 'series', rule: 'FREQ=WEEKLY', start: { date: '2026-03-02', time: '09:00' } },
    {
      type: 'task',
      title: 'Call the marina',
      priority: 'URGENT',
      due: { timeZone: 'America/New_York' },
      reminders: [{ at: '2026-03-02T14:00:00.000Z' }],
    },
  ]);
});

test('a task of Nextcloud with floating times, done', () => {
  const { records, remarks } = read(`
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Nextcloud Tasks v0.16.0
BEGIN:VTODO
UID:28afe78e
CREATED:20260624T002500
LAST-MODIFIED:20260624T002512
DTSTAMP:20260624T002512
SUMMARY:Pay the bill
DESCRIPTION:By transfer\\, not in cash.\\nKeep the receipt.
DUE:20260625T040000
PERCENT-COMPLETE:100
COMPLETED:20260624T101112
STATUS:COMPLETED
END:VTODO
END:VCALENDAR`);
  expect(remarks).toEqual([]);
  expect(records).toMatchObject([
    {
      title: 'Pay the bill',
      description: 'By transfer, not in cash.\nKeep the receipt.',
      due: { date: '2026-06-25', time: '04:00', timeZone: null },
      status: 'DONE',
    },
  ]);
});

test('a file of Thunderbird with an event, an exception and a Windows zone', () => {
  const { records, remarks } = read(`
BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
BEGIN:VEVENT
UID:e1
SUMMARY:Meeting
DTSTART:20260101T090000Z
END:VEVENT
BEGIN:VTODO
UID:t1
SUMMARY:Report
DTSTART;TZID=W. Europe Standard Time:20260105T090000
DUE;TZID=W. Europe Standard Time:20260105T100000
RRULE:FREQ=WEEKLY;UNTIL=20261231T235959Z
EXDATE;TZID=W. Europe Standard Time:20260112T090000
X-MOZ-GENERATION:4
END:VTODO
BEGIN:VTODO
UID:t1
RECURRENCE-ID;TZID=W. Europe Standard Time:20260119T090000
SUMMARY:Report with figures
END:VTODO
END:VCALENDAR`);
  expect(records.map(({ type }) => type)).toEqual(['series', 'task']);
  expect(remarks).toEqual([
    { line: 4, note: 'VEVENT: no task' },
    expect.objectContaining({ line: 12 }),
    expect.objectContaining({ line: 13 }),
    { line: 9, note: 'EXDATE' },
    { line: 18, note: 'a single occurrence of t1 that differs from the others' },
  ]);
});
