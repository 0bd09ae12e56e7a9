import { expect, test } from 'vitest';
import type { Saying } from '../saying.ts';
import { putIntoWords } from './put-into-words.ts';

const title = 'Splice the rope';
const due = { date: '2026-12-24', time: null, timeZone: 'UTC', at: null };
const words = (saying: Saying, over: object = {}) =>
  putIntoWords(saying, {
    locale: 'en',
    timeZone: 'Europe/Berlin',
    actorName: 'Ada',
    workspace: 'Harbour',
    ...over,
  });

test.each([
  ['en', 'Assigned to you: Splice the rope', 'By Ada'],
  ['en-GB', 'Assigned to you: Splice the rope', 'By Ada'],
  ['de', 'Dir zugewiesen: Splice the rope', 'Von Ada'],
  ['de_AT', 'Dir zugewiesen: Splice the rope', 'Von Ada'],
  ['ja', 'Assigned to you: Splice the rope', 'By Ada'],
  ['not a locale', 'Assigned to you: Splice the rope', 'By Ada'],
])('somebody whose locale is %s reads it', (locale, expected, body) => {
  expect(words({ is: 'assigned', title }, { locale })).toEqual({ title: expected, body });
});

test('who acted is named, with what is worth saying besides', () => {
  const saying = { is: 'task-changed', title, fields: ['title', 'due'] } as const;
  expect(words(saying).body).toBe('By Ada · title, due time');
  expect(words(saying, { locale: 'de' }).body).toBe('Von Ada · Titel, Fälligkeit');
  expect(words(saying, { actorName: null }).body).toBe('title, due time');
  expect(words({ is: 'assigned', title }, { actorName: null }).body).toBeNull();
});

test('a due time is written as the recipient reads it, in the zone of the recipient', () => {
  const at = '2026-12-24T17:30:00.000Z';
  const german = { locale: 'de', actorName: null };
  expect(words({ is: 'reminder', title, due: { ...due, at } }, german).body).toBe(
    'Fällig: 24.12.2026, 18:30',
  );
  expect(words({ is: 'overdue', title, due }, german).body).toBe('War fällig: 24.12.2026');
  expect(words({ is: 'reminder', title, due: null }, german).body).toBeNull();
  const odd = words({ is: 'overdue', title, due }, { locale: 'en-not a locale' });
  expect(odd.body).toContain('2026');
});

const SAYINGS: readonly Saying[] = [
  ...(
    [
      'assigned',
      'mentioned',
      'commented',
      'task-completed',
      'task-reopened',
      'task-canceled',
      'task-skipped',
      'task-deleted',
      'task-restored',
      'series-ended',
      'goal-finished',
      'goal-changed',
      'goal-moved',
      'goal-deleted',
      'key-created',
      'key-revoked',
    ] as const
  ).map((is) => ({ is, title })),
  { is: 'task-changed', title, fields: ['status'] },
  { is: 'reminder', title, due },
  { is: 'overdue', title, due },
  { is: 'checked-in', title, health: 'AT_RISK' },
  { is: 'goal-closed', title, outcome: 'ACHIEVED' },
  { is: 'joined', role: 'MEMBER' },
  { is: 'role-changed', role: 'ADMIN' },
  { is: 'removed', workspace: 'Harbour' },
  { is: 'password-changed' },
  { is: 'refresh-reused' },
  { is: 'sign-in-failed' },
];

test('each language says each thing in words of its own', () => {
  const english = SAYINGS.map((saying) => words(saying).title);
  const german = SAYINGS.map((saying) => words(saying, { locale: 'de' }).title);
  expect(new Set([...english, ...german]).size).toBe(2 * SAYINGS.length);
  for (const said of [...english, ...german]) expect(said).not.toContain('undefined');
});

test('the workspace is named where it is what is told, if its name is known', () => {
  expect(words({ is: 'joined', role: 'VIEWER' })).toEqual({
    title: 'You are now in Harbour',
    body: 'By Ada · Role: viewer',
  });
  expect(words({ is: 'joined', role: 'VIEWER' }, { workspace: null }).title).toBe(
    'You are now in a workspace',
  );
});
