import { setTimeout } from 'node:timers/promises';

const DEMO = { email: 'demo@trellis.example', password: 'demo-password-123' };
const DAY_MS = 86_400_000;

type Payload = { errors: { code: string; message: string }[]; [field: string]: unknown };
type Thing = { id: string };

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken user { id memberships { workspace { id slug } } } } }`;
const FIND = `query ($id: ID!) { tasks(workspaceId: $id, filter: { title: { eq: "Check the moorings" } }, first: 1) { nodes { id } } goals(workspaceId: $id, filter: { title: { eq: "Sail around the island" } }, first: 1) { nodes { id } } }`;
const CREATE_GOAL = `mutation ($input: CreateGoalInput!) { payload: createGoal(input: $input) { goal { id } errors { code message } } }`;
const KEY_RESULT = `mutation ($input: CreateKeyResultInput!) { payload: createKeyResult(input: $input) { keyResult { id } errors { code message } } }`;
const RECORD = `mutation ($input: RecordKeyResultInput!) { payload: recordKeyResult(input: $input) { errors { code message } } }`;
const CHECK_IN = `mutation ($input: PostCheckInInput!) { payload: postCheckIn(input: $input) { errors { code message } } }`;
const CREATE_TASK = `mutation ($input: CreateTaskInput!) { payload: createTask(input: $input) { task { id } errors { code message } } }`;
const COMPLETE = `mutation ($input: CompleteTaskInput!) { payload: completeTask(input: $input) { errors { code message } } }`;
const LINK = `mutation ($input: LinkTasksInput!) { payload: linkTasks(input: $input) { errors { code message } } }`;
const COMMENT = `mutation ($input: AddCommentInput!) { payload: addComment(input: $input) { errors { code message } } }`;

const TELL = `mutation ($input: UpdatePreferencesInput!) { payload: updatePreferences(input: $input) { errors { code message } } }`;
const TOLD = `{ notifications(first: 10) { nodes { id } } }`;
const MARK = `mutation ($input: MarkNotificationsInput!) { payload: markNotifications(input: $input) { errors { code message } } }`;
const TEAM = `mutation ($input: CreateTeamInput!) { payload: createTeam(input: $input) { errors { code message } } }`;

const TASKS = [
  { title: 'Repair the rudder', priority: 'URGENT', inDays: -1, status: 'IN_PROGRESS' },
  { title: 'Learn the tides', priority: 'HIGH', inDays: 2, status: 'IN_PROGRESS' },
  { title: 'Stock water and food', priority: 'MEDIUM', inDays: 5, status: 'TODO' },
  { title: 'Mend the mainsail', priority: 'HIGH', inDays: 3, status: 'TODO' },
  { title: 'Borrow a sextant', priority: 'LOW', inDays: 9, status: 'BACKLOG' },
  { title: 'Paint the name on the bow', priority: 'NONE', inDays: null, status: 'BACKLOG' },
];
const DONE = ['Buy charts of the coast', 'Ask the harbour master', 'Clean the hull'];

/** Writes a workspace worth looking at, once; answers where its best parts are. */
export async function fillDemo(url: string) {
  const { signIn } = await ask<{
    signIn: {
      accessToken: string;
      user: { id: string; memberships: { workspace: Thing & { slug: string } }[] };
    };
  }>(url, SIGN_IN, { input: DEMO });
  const { accessToken: token, user } = signIn;
  const { id: workspaceId, slug = '' } = user.memberships[0]?.workspace ?? { id: '' };
  const change = async (mutation: string, input: object): Promise<Payload> => {
    const { payload } = await ask<{ payload: Payload }>(url, mutation, { input }, token);
    if (payload.errors[0]) throw new Error(payload.errors[0].message);
    return payload;
  };
  const there = await ask<{ tasks: { nodes: Thing[] }; goals: { nodes: Thing[] } }>(
    url,
    FIND,
    { id: workspaceId },
    token,
  );
  const [oldTask, oldGoal] = [there.tasks.nodes[0], there.goals.nodes[0]];
  if (oldTask && oldGoal) return { taskId: oldTask.id, goalId: oldGoal.id, slug };

  // One hears of one's own work meanwhile, so that there is something in the inbox.
  await change(TELL, { notifyOwnActions: true });
  const goalOf = async (input: object) =>
    ((await change(CREATE_GOAL, { workspaceId, ...input })).goal as Thing).id;
  const goalId = await goalOf({
    title: 'Sail around the island',
    description: 'Before the autumn storms, with the whole crew.',
    progressSource: 'KEY_RESULTS',
    targetDate: dayIn(60),
  });
  const ship = await goalOf({ title: 'A ship that holds', parentId: goalId });
  await goalOf({ title: 'A crew that knows the way', parentId: goalId, targetDate: dayIn(30) });
  await goalOf({ title: 'Grow a kitchen garden', status: 'DRAFT' });
  const { keyResult } = await change(KEY_RESULT, {
    goalId,
    name: 'Miles sailed together',
    unit: 'NUMBER',
    start: 0,
    target: 120,
  });
  for (const [value, health, body] of [
    [18, 'AT_RISK', 'The rudder still sticks, so we stay in the bay.'],
    [46, 'AT_RISK', 'First trip beyond the lighthouse.'],
    [83, 'ON_TRACK', 'A whole day under sail, everybody took the helm.'],
  ] as const) {
    await change(RECORD, { id: (keyResult as Thing).id, value });
    await change(CHECK_IN, { goalId, body, health });
  }
  const ids: string[] = [];
  for (const { title, priority, inDays, status } of TASKS) {
    const due = inDays === null ? {} : { due: { date: dayIn(inDays) } };
    const assigneeIds = status === 'IN_PROGRESS' ? [user.id] : [];
    const input = { workspaceId, title, priority, status, goalId: ship, assigneeIds, ...due };
    ids.push(((await change(CREATE_TASK, input)).task as Thing).id);
  }
  for (const title of DONE) {
    const { task } = await change(CREATE_TASK, { workspaceId, title, goalId: ship });
    await change(COMPLETE, { id: (task as Thing).id });
  }
  const start = { date: dayIn(1), time: '09:00', timeZone: 'Europe/Berlin' };
  const { task } = await change(CREATE_TASK, {
    workspaceId,
    title: 'Check the moorings',
    description:
      'Both bow lines and the spring. Look for chafe where they run through the fairlead.',
    priority: 'HIGH',
    goalId: ship,
    assigneeIds: [user.id],
    recurrence: { rule: 'FREQ=MONTHLY', start },
    reminders: [{ offset: '-P1D' }],
  });
  const taskId = (task as Thing).id;
  await change(LINK, { taskId: ids[0], otherId: taskId, kind: 'BLOCKS' });
  await change(COMMENT, { taskId, body: 'The port line is worn; I bring a new one on Thursday.' });
  await change(TEAM, { workspaceId, key: 'CREW', name: 'Crew', memberIds: [user.id] });
  await change(TEAM, { workspaceId, key: 'YARD', name: 'Shipyard' });
  await change(MARK, { ids: await toldOf(url, token), snoozedUntil: `${dayIn(1)}T08:00:00Z` });
  await change(TELL, { notifyOwnActions: false });
  return { taskId, goalId, slug };
}

/** One of the things the demo user was told, once there are several. */
async function toldOf(url: string, token: string): Promise<string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { notifications } = await ask<{ notifications: { nodes: Thing[] } }>(
      url,
      TOLD,
      {},
      token,
    );
    if (notifications.nodes.length > 2) return notifications.nodes.slice(0, 1).map(({ id }) => id);
    await setTimeout(200);
  }
  throw new Error('The demo user was told nothing of what was written.');
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

async function ask<Data>(
  url: string,
  query: string,
  variables: object,
  token?: string,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}
