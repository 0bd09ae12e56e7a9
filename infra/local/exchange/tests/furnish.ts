import type { User } from './start-trellis.ts';

type Made = { id: string };

/** Fills a workspace with some of everything that an export holds. */
export async function furnish(user: User): Promise<void> {
  const { workspaceId } = user;
  const make = maker(user);
  const red = await make('createLabel', 'label', { workspaceId, name: 'Red', color: '#FF0000' });
  const blue = await make('createLabel', 'label', { workspaceId, name: 'Blue', color: '#0000FF' });
  const { goal, reached } = await makeGoals(user);

  const plan = { workspaceId, goalId: goal.id, title: 'Plan', description: 'Line 1\n\nLine 2' };
  const parent = await make('createTask', 'task', {
    ...plan,
    priority: 'URGENT',
    assigneeIds: [user.id],
    labelIds: [red.id, blue.id],
    due: { date: '2031-03-29', time: '09:00', timeZone: 'America/New_York' },
    estimateMinutes: 90,
    reminders: [{ offset: '-P1D', isUrgent: true }, { at: '2031-03-28T08:00:00.000Z' }],
  });
  const below = { workspaceId, parentId: parent.id };
  const child = await make('createTask', 'task', { ...below, title: 'Child', status: 'BACKLOG' });
  const last = await make('createTask', 'task', { ...below, title: 'First by hand' });
  await make('updateTask', 'task', { id: last.id, sortAfter: null });
  await make('createTask', 'task', { workspaceId, parentId: child.id, title: 'Grandchild' });

  const allDay = { date: '2030-01-31', timeZone: 'Europe/Berlin' };
  const done = { workspaceId, goalId: reached.id, title: 'Done', due: allDay };
  const finished = await make('createTask', 'task', { ...done, labelIds: [blue.id] });
  await make('completeTask', 'task', { id: finished.id });
  await make('archiveTask', 'task', { id: finished.id });
  await make('createTask', 'task', { workspaceId, parentId: finished.id, title: 'Open below' });
  const dropped = await make('createTask', 'task', { workspaceId, title: 'Dropped' });
  await make('cancelTask', 'task', { id: dropped.id });

  await make('linkTasks', 'task', { taskId: parent.id, otherId: dropped.id, kind: 'BLOCKS' });
  await make('linkTasks', 'task', { taskId: child.id, otherId: parent.id, kind: 'RELATES_TO' });
  await make('linkTasks', 'task', { taskId: last.id, otherId: child.id, kind: 'DUPLICATES' });

  const said = await make('addComment', 'comment', { taskId: parent.id, body: 'First?' });
  const reply = { taskId: parent.id, body: 'Yes.', parentId: said.id };
  await make('addComment', 'comment', reply);
  const removed = await make('addComment', 'comment', { taskId: parent.id, body: 'Oops' });
  await make('deleteComment', 'comment', { id: removed.id });
  await makeSeries(user, { goal, label: red });
}

async function makeGoals(user: User) {
  const { workspaceId } = user;
  const make = maker(user);
  const top = { workspaceId, title: 'Top', description: '# Why', startDate: '2026-01-01' };
  const goal = await make('createGoal', 'goal', {
    ...top,
    targetDate: '2031-12-31',
    progressSource: 'KEY_RESULTS',
    status: 'PAUSED',
  });
  const measure = { goalId: goal.id, unit: 'NUMBER', start: 0, target: 10, weight: 2 };
  const speed = await make('createKeyResult', 'keyResult', { ...measure, name: 'Speed' });
  const size = await make('createKeyResult', 'keyResult', { ...measure, name: 'Size' });
  const values = [{ keyResultId: speed.id, value: 4 }];
  await make('postCheckIn', 'checkIn', {
    goalId: goal.id,
    body: 'Slow',
    health: 'AT_RISK',
    values,
  });
  await make('postCheckIn', 'checkIn', { goalId: goal.id, body: 'Better', health: 'ON_TRACK' });
  await make('recordKeyResult', 'keyResult', { id: speed.id, value: 7 });
  await make('recordKeyResult', 'keyResult', { id: size.id, value: 1.5 });
  const below = { workspaceId, parentId: goal.id };
  const manual = { ...below, title: 'By hand', ownerId: null, progressSource: 'MANUAL' };
  const { id } = await make('createGoal', 'goal', manual);
  await make('updateGoal', 'goal', { id, progress: 0.25 });
  const reached = await make('createGoal', 'goal', { ...below, title: 'Reached' });
  await make('closeGoal', 'goal', { id: reached.id, outcome: 'ACHIEVED' });
  return { goal, reached };
}

/** Series of which nothing is closed yet: only those come back as they were. */
async function makeSeries(user: User, { goal, label }: { goal: Made; label: Made }): Promise<void> {
  const { workspaceId } = user;
  const make = maker(user);
  const start = { date: '2031-01-31', time: '08:30', timeZone: 'Europe/Berlin' };
  const monthly = { rule: 'FREQ=MONTHLY;COUNT=12', start, missed: 'KEEP_EACH' };
  const task = { workspaceId, goalId: goal.id, title: 'Monthly', reminders: [{ offset: '-P2D' }] };
  const open = await make('createTask', 'task', { ...task, recurrence: monthly });
  const moved = { due: { ...start, date: '2031-02-02' }, addLabelIds: [label.id] };
  await make('updateTask', 'task', { id: open.id, title: 'Monthly, but later', ...moved });

  const weekly = { rule: 'FREQ=WEEKLY;BYDAY=FR,MO', dayStartsAt: '04:00', monthEnd: 'OMIT' };
  const resting = await user.change<{ task: { series: Made } }>('createTask', SERIES_OF, {
    workspaceId,
    title: 'Weekly, resting',
    recurrence: { ...weekly, start: { date: '2031-02-03', timeZone: 'Asia/Tokyo' } },
  });
  await make('pauseSeries', 'series', { id: resting.task.series.id });
  const ended = await user.change<{ task: { id: string; series: Made } }>('createTask', SERIES_OF, {
    workspaceId,
    title: 'Ended',
    recurrence: { rule: 'FREQ=DAILY', anchor: 'COMPLETION', start: { date: '2031-02-03' } },
  });
  await make('endSeries', 'series', { id: ended.task.series.id });
  await make('completeTask', 'task', { id: ended.task.id });
}

const SERIES_OF = 'task { id series { id } }';

function maker(user: User) {
  return async (mutation: string, entity: string, input: object): Promise<Made> => {
    const payload = await user.change<Record<string, Made>>(mutation, `${entity} { id }`, input);
    return payload[entity] as Made;
  };
}
