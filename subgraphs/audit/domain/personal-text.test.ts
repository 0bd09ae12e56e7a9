import { expect, test } from 'vitest';
import { isPersonal, textOwnerOf } from './personal-text.ts';

const change = (field: string, after: never | string | number | boolean | null | object) =>
  ({ field, before: null, after }) as Parameters<typeof isPersonal>[0];
const id = '0194f0a0-0000-7000-8000-000000000001';

test.each([
  ['title', 'Knot'],
  ['title', 'KNOT'],
  ['title', id],
  ['email', 'ada@people.example'],
  ['keyResults', { id, name: 'Miles' }],
  ['memberIds', ['not an id']],
  ['status', 'whatever somebody typed'],
  ['unheardOf', 'text'],
])('%s with text that somebody may have written is personal', (field, value) => {
  expect(isPersonal(change(field, value))).toBe(true);
  expect(isPersonal({ field, before: value as never, after: null })).toBe(true);
});

test.each([
  ['status', 'DONE'],
  ['goalId', id],
  ['memberIds', [id]],
  ['dueAt', '2026-11-25T04:00:00.000Z'],
  ['due', { date: '2026-11-25', time: null }],
  ['scopes', ['tasks:read']],
  ['progress', 0.5],
  ['isBlocked', true],
  ['title', null],
  ['keyResults', [1, { current: 2 }]],
])('%s without such text is not', (field, value) => {
  expect(isPersonal(change(field, value))).toBe(false);
});

test('the text is of the user whom an event is about, else of whoever acted', () => {
  expect(textOwnerOf({ subject: id, aggregatetype: 'user', actorid: 'ada' })).toBe(id);
  expect(textOwnerOf({ subject: id, aggregatetype: 'task', actorid: 'ada' })).toBe('ada');
  expect(textOwnerOf({ subject: id, aggregatetype: 'task' })).toBeNull();
});
