import { describe, expect, test } from 'vitest';
import { type Data, Person, Recorder } from '../person.ts';
import { startDistributed, startEmbedded } from '../system.ts';

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } cursor errors { message } } }`;
const UPDATE_TASK = /* GraphQL */ `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { id } errors { message } } }`;
const COMPLETE_TASK = /* GraphQL */ `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { status } errors { message } } }`;

const WATCH_TASKS = /* GraphQL */ `
  subscription ($workspaceId: ID!) {
    taskChanged(workspaceId: $workspaceId) {
      ... on TaskChange {
        kind taskId occurredAt cursor
        task { title status goal { title owner { displayName } } assignees { displayName } }
      }
    }
  }
`;
const WATCH_GOALS = /* GraphQL */ `
  subscription ($workspaceId: ID!) {
    goalChanged(workspaceId: $workspaceId) {
      ... on GoalChange { kind occurredAt changedFields actorId goal { progress owner { displayName } taskSummary { total done } } }
    }
  }
`;
const WATCH_INBOX = /* GraphQL */ `
  subscription {
    notificationReceived { ... on NotificationChange { unreadCount notification { topic title createdAt actor { displayName } task { title } goal { title } } } }
  }
`;
const WATCH_ACTIVITY = /* GraphQL */ `
  subscription ($workspaceId: ID!) {
    activityAppended(workspaceId: $workspaceId) { ... on Activity { event { sequence type occurredAt actor { displayName } task { title } } } }
  }
`;

const TASKS = ['Repair the rudder', 'Learn the tides', 'Stock water'];

describe.each([
  ['one process', startEmbedded],
  ['six processes with RabbitMQ and Redis', startDistributed],
])('the story, told by %s', (_name, start) => {
  test('two people, a goal and three tasks: progress, notifications, audit and live changes', async () => {
    await using system = await start();
    await using ada = await Person.signUp(system.url, 'Ada');
    await using grace = await Person.signUp(system.url, 'Grace');
    await ada.invite(grace, 'MEMBER');
    const { workspaceId } = ada;
    await system.settle();

    const taskChanges = new Recorder(grace.watch(WATCH_TASKS, { workspaceId }));
    const goalChanges = new Recorder(ada.watch(WATCH_GOALS, { workspaceId }));
    const activity = new Recorder(ada.watch(WATCH_ACTIVITY, { workspaceId }));
    const inboxes = {
      ada: new Recorder(ada.watch(WATCH_INBOX)),
      grace: new Recorder(grace.watch(WATCH_INBOX)),
    };
    await untilLive(ada, workspaceId, [taskChanges, goalChanges, activity]);

    const { goal } = await ada.mutate(CREATE_GOAL, {
      workspaceId,
      title: 'Sail around the island',
    });
    const tasks: string[] = [];
    for (const title of TASKS)
      tasks.push((await ada.mutate(CREATE_TASK, { workspaceId, title, goalId: goal.id })).task.id);
    await ada.mutate(UPDATE_TASK, { id: tasks[0], assigneeIds: [grace.id] });
    await grace.mutate(COMPLETE_TASK, { id: tasks[0] });
    for (const id of tasks.slice(1)) await ada.mutate(COMPLETE_TASK, { id });

    // Live: everything arrives by itself, within two seconds, with fields of three subgraphs.
    await taskChanges.until(({ kind, taskId }) => kind === 'COMPLETED' && taskId === tasks[2]);
    await goalChanges.until(({ goal: seen }) => seen?.progress === 1);
    await inboxes.ada.until(({ notification }) => notification?.topic === 'GOAL_CHANGED');
    await inboxes.ada.until(({ notification }) => notification?.topic === 'TASK_CHANGED');
    await inboxes.grace.until(({ notification }) => notification?.topic === 'ASSIGNED');
    await activity.until(
      ({ event }) => event.type === 'notifications.notification-sent.v1' && event.sequence > 10,
    );

    const changes = taskChanges.events.filter(({ taskId }) => tasks.includes(taskId));
    expect(changes.map(({ kind, taskId }) => [kind, tasks.indexOf(taskId)])).toEqual([
      ['CREATED', 0],
      ['CREATED', 1],
      ['CREATED', 2],
      ['UPDATED', 0],
      ['COMPLETED', 0],
      ['COMPLETED', 1],
      ['COMPLETED', 2],
    ]);
    expect(changes[4].task).toEqual({
      title: 'Repair the rudder',
      status: 'DONE',
      goal: { title: 'Sail around the island', owner: { displayName: 'Ada' } },
      assignees: [{ displayName: 'Grace' }],
    });
    expect(goalChanges.events.at(-1)).toMatchObject({
      kind: 'UPDATED',
      changedFields: ['progress'],
      actorId: null,
      goal: { progress: 1, owner: { displayName: 'Ada' }, taskSummary: { total: 3, done: 3 } },
    });
    for (const { occurredAt, receivedAt, errors } of [...changes, ...goalChanges.events]) {
      expect(errors).toBeUndefined();
      expect(receivedAt - Date.parse(occurredAt)).toBeLessThan(2_000);
    }
    expect(
      inboxes.grace.events.filter(({ notification }) => notification.topic === 'ASSIGNED'),
    ).toMatchObject([
      {
        unreadCount: 1,
        notification: { actor: { displayName: 'Ada' }, task: { title: 'Repair the rudder' } },
      },
    ]);
    expect(
      inboxes.ada.events
        .map(({ notification }) => [notification.topic, notification.goal?.title])
        .sort(),
    ).toEqual([
      ['GOAL_CHANGED', 'Sail around the island'],
      // She made the task that Grace has done.
      ['TASK_CHANGED', 'Sail around the island'],
    ]);

    await system.settle();
    await expectRestingState({ ada, grace, goalId: goal.id, tasks });
  }, 90_000);
});

/** A subscription is live when a change made after it arrives; older ones do not. */
async function untilLive(ada: Person, workspaceId: string, recorders: Recorder[]): Promise<void> {
  const isLive = () => recorders.every(({ events }) => events.length > 0);
  while (!isLive()) {
    await ada.mutate(CREATE_GOAL, { workspaceId, title: 'A trial' });
    await ada.mutate(CREATE_TASK, { workspaceId, title: 'A trial' });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function expectRestingState({
  ada,
  grace,
  goalId,
  tasks,
}: {
  ada: Person;
  grace: Person;
  goalId: string;
  tasks: string[];
}): Promise<void> {
  const { workspaceId } = ada;
  const read = /* GraphQL */ `
    query ($goalId: ID!, $taskId: ID!, $workspaceId: ID!) {
      goal(id: $goalId) { progress taskSummary { total done ratio } tasks { totalCount nodes { completedBy { displayName } } } activity { nodes { type } } }
      task(id: $taskId) { assignees { displayName assignedTasks(workspaceId: $workspaceId) { totalCount } } activity { nodes { type actor { displayName } } } }
      auditEvents(workspaceId: $workspaceId, orderBy: ASC, first: 100) { nodes { sequence type subjectId actorKind occurredAt } }
    }
  `;
  const state = await ada.query(read, { goalId, taskId: tasks[0], workspaceId });
  expect(state.goal).toMatchObject({
    progress: 1,
    taskSummary: { total: 3, done: 3, ratio: 1 },
    tasks: { totalCount: 3 },
  });
  expect(state.task.assignees).toEqual([
    { displayName: 'Grace', assignedTasks: { totalCount: 1 } },
  ]);
  expect(state.task.activity.nodes).toEqual([
    { type: 'tasks.task-completed.v1', actor: { displayName: 'Grace' } },
    { type: 'tasks.task-updated.v1', actor: { displayName: 'Ada' } },
    { type: 'tasks.task-created.v1', actor: { displayName: 'Ada' } },
  ]);

  const trail = state.auditEvents.nodes as Data[];
  expect(trail.map(({ sequence }) => sequence)).toEqual(trail.map((_event, index) => index + 1));
  const story = trail
    .filter(({ subjectId }) => [goalId, ...tasks].includes(subjectId))
    .map(
      ({ type, subjectId }) =>
        `${type.split('.')[1]} ${subjectId === goalId ? 'goal' : tasks.indexOf(subjectId)}`,
    );
  const ofGoal = story.filter((entry) => entry.endsWith('goal'));
  expect(ofGoal).toEqual([
    'goal-created goal',
    ...Array(ofGoal.length - 1).fill('goal-updated goal'),
  ]);
  expect(story.filter((entry) => !entry.endsWith('goal'))).toEqual([
    'task-created 0',
    'task-created 1',
    'task-created 2',
    'task-updated 0',
    'task-completed 0',
    'task-completed 1',
    'task-completed 2',
  ]);

  const inbox = /* GraphQL */ `query { unreadCount notifications { nodes { topic readAt } } }`;
  const mark = /* GraphQL */ `mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { unreadCount errors { message } } }`;
  const { notifications } = await grace.query(
    `query { notifications(filter: { topics: [ASSIGNED] }) { nodes { id } } }`,
  );
  expect(await grace.query(inbox)).toMatchObject({
    unreadCount: 1,
    notifications: { nodes: [{ topic: 'ASSIGNED', readAt: null }] },
  });
  expect(await grace.mutate(mark, { ids: [notifications.nodes[0].id], read: true })).toMatchObject({
    unreadCount: 0,
  });
  const { unreadCount, notifications: told } = await ada.query(inbox);
  expect(unreadCount).toBe(2);
  expect(told.nodes.map(({ topic }: Data) => topic).sort()).toEqual([
    'GOAL_CHANGED',
    'TASK_CHANGED',
  ]);
}
