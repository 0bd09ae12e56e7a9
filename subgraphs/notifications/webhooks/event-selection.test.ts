import { expect, test } from 'vitest';
import { isSelection, wants } from './event-selection.ts';

test.each([
  '*',
  'tasks.*',
  'audit.*',
  'tasks.task-completed.v1',
  'audit.policy-changed.v1',
  'notifications.webhook-changed.v1',
])('%s can be asked for', (text) => {
  expect(isSelection(text)).toBe(true);
});

test.each([
  '',
  '**',
  'tasks',
  'tasks.#',
  'task*',
  'other.*',
  'tasks.task-exploded.v1',
  'tasks.task-completed',
  'Tasks.*',
  'notifications.*',
  'notifications.notification-sent.v1',
  'notifications.notification-failed.v1',
])('"%s" cannot', (text) => {
  expect(isSelection(text)).toBe(false);
});

test.each([
  [['*'], 'tasks.task-completed.v1', true],
  [['tasks.*'], 'tasks.task-completed.v1', true],
  [['goals.*'], 'tasks.task-completed.v1', false],
  [['goals.*', 'tasks.task-completed.v1'], 'tasks.task-completed.v1', true],
  [['*'], 'notifications.webhook-changed.v1', true],
  [['*'], 'notifications.notification-failed.v1', false],
  [[], 'tasks.task-completed.v1', false],
])('whoever asks for %j and %s: %s', (selections, type, expected) => {
  expect(wants(selections, type)).toBe(expected);
});
