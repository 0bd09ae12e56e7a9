import { expect, test } from 'vitest';
import { toAuditEntry } from './audit-entry.ts';

test('an event of a task is about the task and the goal that it belongs to', () => {
  expect(
    toAuditEntry({ subject: 'splice', aggregatetype: 'task', actorid: 'ada', goalId: 'boat' }),
  ).toEqual({
    actorKind: 'USER',
    actorId: 'ada',
    apiKeyId: null,
    taskId: 'splice',
    goalId: 'boat',
  });
});

test('an event of a goal is about the goal alone, and without an actor the system acted', () => {
  expect(toAuditEntry({ subject: 'boat', aggregatetype: 'goal', goalId: null })).toEqual({
    actorKind: 'SYSTEM',
    actorId: null,
    apiKeyId: null,
    taskId: null,
    goalId: 'boat',
  });
});

test('a comment and a reminder are about their task, a series about its goal', () => {
  for (const aggregatetype of ['comment', 'reminder'])
    expect(
      toAuditEntry({ subject: 'aye', aggregatetype, taskId: 'splice', goalId: 'boat' }),
    ).toMatchObject({ taskId: 'splice', goalId: 'boat' });
  expect(toAuditEntry({ subject: 'daily', aggregatetype: 'series', goalId: 'boat' })).toMatchObject(
    { taskId: null, goalId: 'boat' },
  );
});

test('an event of anything else is about no task and no goal', () => {
  expect(
    toAuditEntry({
      subject: 'bell',
      aggregatetype: 'notification',
      taskId: 'splice',
      goalId: 'boat',
    }),
  ).toMatchObject({ taskId: null, goalId: null });
});

test('what somebody does with a key is done by the key, in the name of its owner', () => {
  expect(
    toAuditEntry({
      subject: 'boat',
      aggregatetype: 'goal',
      actorid: 'ada',
      apikeyid: 'robot',
      goalId: null,
    }),
  ).toMatchObject({ actorKind: 'API_KEY', actorId: 'ada', apiKeyId: 'robot' });
});
