import {
  ApiKeyCreated,
  ApiKeyRevoked,
  MemberAdded,
  MemberRemoved,
  MemberRoleChanged,
  PasswordChanged,
  RefreshReuseDetected,
  SignInFailed,
} from '@trellis/accounts/events';
import {
  CheckInPosted,
  GoalClosed,
  GoalDeleted,
  GoalMoved,
  GoalUpdated,
} from '@trellis/goals/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import {
  CommentAdded,
  ReminderDue,
  SeriesEnded,
  TaskCanceled,
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskRestored,
  TaskSkipped,
  TaskUpdated,
} from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const NAMES = [
  'actor',
  'assignee',
  'newcomer',
  'watcher',
  'creator',
  'mentioned',
  'owner',
  'above',
] as const;
type Name = (typeof NAMES)[number];
const ids = Object.fromEntries(NAMES.map((name) => [name, newId()])) as Record<Name, string>;
const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]));

let notifications: TestNotifications;
beforeAll(async () => {
  notifications = await startNotifications();
  for (const id of Object.values(ids)) await notifications.deliver(notifications.joined(id));
});
afterAll(() => notifications[Symbol.asyncDispose]());

type Definition = Parameters<typeof eventOf>[0];

const event = (definition: Definition, data: object, { about = newId(), system = false } = {}) =>
  eventOf(definition, {
    subject: about,
    workspaceId: notifications.workspaceId,
    ...(!system && { actorId: ids.actor }),
    data: data as never,
  });
const ofUser = (definition: Definition, data: object = {}) =>
  eventOf(definition, {
    subject: newId(),
    workspaceId: ids.owner,
    actorId: ids.owner,
    data: { userId: ids.owner, ...data } as never,
  });
const task = (definition: Definition, over: object = {}) =>
  event(definition, {
    title: 'Splice the rope',
    number: 1,
    status: 'TODO',
    goalId: null,
    assigneeIds: [ids.assignee, ids.newcomer, ids.actor],
    addedAssigneeIds: [],
    watcherIds: [ids.watcher, ids.assignee],
    createdById: ids.creator,
    ...over,
  });
const goal = (definition: Definition, over: object = {}) =>
  event(definition, {
    title: 'Build the boat',
    status: 'ACTIVE',
    ownerId: ids.owner,
    parentId: null,
    progress: 0.5,
    ...over,
  });
const comment = (over: object = {}) =>
  event(CommentAdded, {
    taskId: newId(),
    taskTitle: 'Splice the rope',
    goalId: null,
    authorId: ids.actor,
    parentId: null,
    mentionIds: [ids.mentioned, ids.assignee],
    assigneeIds: [ids.assignee],
    watcherIds: [ids.watcher, ids.mentioned, ids.actor],
    taskCreatedById: ids.creator,
    ...over,
  });
const reminder = (cause: string) =>
  event(
    ReminderDue,
    {
      cause,
      recipientId: ids.assignee,
      taskId: newId(),
      taskTitle: 'Splice the rope',
      goalId: null,
      due: null,
      occurrenceKey: null,
      fireAt: '2026-11-25T12:00:00.000Z',
      channels: [],
      isLate: false,
      isUrgent: false,
    },
    { system: true },
  );
const key = (definition: Definition) =>
  event(definition, {
    ownerId: ids.owner,
    name: 'Robot',
    prefix: 'trl_1',
    role: 'MEMBER',
    scopes: [],
    tier: 'STANDARD',
    expiresAt: null,
  });
const PEOPLE = { assignee: 'TASK_CHANGED', newcomer: 'TASK_CHANGED', watcher: 'TASK_CHANGED' };
const OWNER = { owner: 'GOAL_CHANGED' };

test.each<[string, () => EventEnvelope, Partial<Record<Name, string>>]>([
  [
    'a new task',
    () => task(TaskCreated, { addedAssigneeIds: [ids.assignee, ids.newcomer] }),
    { assignee: 'ASSIGNED', newcomer: 'ASSIGNED' },
  ],
  [
    'a changed task that is given to one more',
    () =>
      task(TaskUpdated, {
        addedAssigneeIds: [ids.newcomer],
        changedFields: ['assigneeIds', 'due'],
      }),
    { newcomer: 'ASSIGNED', assignee: 'TASK_CHANGED', watcher: 'TASK_CHANGED' },
  ],
  ...['due', 'priority', 'title', 'status'].map((field): [string, () => EventEnvelope, object] => [
    `another ${field} of a task`,
    () => task(TaskUpdated, { changedFields: ['labels', field] }),
    PEOPLE,
  ]),
  [
    'another description of a task',
    () => task(TaskUpdated, { changedFields: ['description', 'labelIds'] }),
    {},
  ],
  ['a completed task', () => task(TaskCompleted), PEOPLE],
  ['a reopened task', () => task(TaskReopened), PEOPLE],
  ['a canceled task', () => task(TaskCanceled), PEOPLE],
  ['a skipped task', () => task(TaskSkipped), PEOPLE],
  ['a deleted task', () => task(TaskDeleted), PEOPLE],
  ['a restored task', () => task(TaskRestored), PEOPLE],
  [
    'the end of a series',
    () =>
      event(SeriesEnded, {
        state: 'ENDED',
        rule: 'FREQ=DAILY',
        timeZone: 'UTC',
        title: 'Row',
        goalId: null,
        assigneeIds: [ids.assignee, ids.actor],
        openTaskId: null,
      }),
    { assignee: 'TASK_CHANGED' },
  ],
  [
    'a comment',
    () => comment(),
    { mentioned: 'MENTIONED', assignee: 'MENTIONED', watcher: 'COMMENTED', creator: 'COMMENTED' },
  ],
  ['a reminder', () => reminder('REMINDER'), { assignee: 'REMINDER' }],
  ['an overdue task', () => reminder('OVERDUE'), { assignee: 'OVERDUE' }],
  [
    'a check-in',
    () =>
      goal(CheckInPosted, {
        checkInId: newId(),
        authorId: ids.actor,
        values: [],
        ancestorOwnerIds: [ids.above, ids.owner, ids.actor],
      }),
    { owner: 'GOAL_CHECK_IN', above: 'GOAL_CHECK_IN' },
  ],
  ['a changed goal', () => goal(GoalUpdated, { changedFields: ['title'] }), OWNER],
  ['some progress', () => goal(GoalUpdated, { changedFields: ['progress'] }), {}],
  [
    'complete progress',
    () => goal(GoalUpdated, { changedFields: ['progress'], progress: 1 }),
    OWNER,
  ],
  ['a goal of nobody', () => goal(GoalUpdated, { changedFields: ['title'], ownerId: null }), {}],
  ['a moved goal', () => goal(GoalMoved), OWNER],
  ['a closed goal', () => goal(GoalClosed, { status: 'ACHIEVED' }), OWNER],
  ['a deleted goal', () => goal(GoalDeleted), OWNER],
  [
    'another role',
    () => event(MemberRoleChanged, { userId: ids.above, role: 'ADMIN' }),
    { above: 'MEMBERSHIP' },
  ],
  [
    'a member who was taken in',
    () =>
      event(MemberAdded, {
        userId: ids.above,
        displayName: 'Ada',
        email: 'ada@example.com',
        timeZone: 'UTC',
        locale: 'en',
        role: 'MEMBER',
      }),
    { above: 'MEMBERSHIP' },
  ],
  ['a new key', () => key(ApiKeyCreated), { owner: 'SECURITY' }],
  ['a revoked key', () => key(ApiKeyRevoked), { owner: 'SECURITY' }],
  ['another password', () => ofUser(PasswordChanged), { owner: 'SECURITY' }],
  ['a token that was used twice', () => ofUser(RefreshReuseDetected), { owner: 'SECURITY' }],
  // The last row: who is removed is no member any more.
  [
    'a member who was removed',
    () => event(MemberRemoved, { userId: ids.creator, role: 'MEMBER' }),
    { creator: 'MEMBERSHIP' },
  ],
])('%s is told to those whom it concerns, and to no one twice', async (_name, make, expected) => {
  const happened = make();
  await notifications.deliver(happened);
  const { database } = notifications;
  await database.query('delete from notifications.inbox where event_id = $1', [happened.id]);
  await notifications.deliver(happened);
  const rows = await database.query<{ id: string; topic: string }>(
    `select recipient_id as id, topic from notifications.notification
     where event_id = $1 and not is_waiting`,
    [happened.id],
  );
  const told = rows.map(({ id, topic }) => [nameOf.get(id), topic]);
  expect(told.sort()).toEqual(Object.entries(expected).sort());
});

test('who was removed reads it, though in no workspace, and an API key does not', async () => {
  const creator = await notifications.as({ userId: ids.creator, workspaces: {} });
  const list = '{ notifications { nodes { topic title workspaceId } } unreadCount }';
  expect(await creator.query(list)).toEqual({
    notifications: {
      nodes: [
        { topic: 'MEMBERSHIP', title: 'You are no longer in a workspace', workspaceId: null },
      ],
    },
    unreadCount: 1,
  });
  const key = notifications.identified({ ...creator.identity, apiKeyId: newId() });
  expect(await key.query(list)).toEqual({ notifications: { nodes: [] }, unreadCount: 0 });
});

test('the fifth failure to sign in within a quarter of an hour is told, and the next four are not', async () => {
  const victim = newId();
  const failed = (minute: number) => ({
    ...eventOf(SignInFailed, { subject: victim, workspaceId: victim, data: { userId: victim } }),
    time: new Date(Date.UTC(2026, 10, 25, 12, minute)).toISOString(),
  });
  const told = async () =>
    (
      await notifications.database.query(
        'select from notifications.notification where recipient_id = $1',
        [victim],
      )
    ).length;
  for (const minute of [0, 4, 8, 12, 16]) await notifications.deliver(failed(minute));
  expect(await told()).toBe(0);
  await notifications.deliver(failed(17));
  expect(await told()).toBe(1);
  for (const minute of [18, 19, 20, 21]) await notifications.deliver(failed(minute));
  expect(await told()).toBe(1);
  await notifications.deliver(failed(22));
  expect(await told()).toBe(2);
});

test('no event was parked', async () => {
  expect(await notifications.database.query('select * from notifications.dead_letter')).toEqual([]);
});
