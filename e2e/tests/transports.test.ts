import { readdirSync, readFileSync } from 'node:fs';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Data, Person, post } from '../person.ts';
import { startTwoTransports } from '../two-transports.ts';

const FOLDER = new URL('../../schema/operations/', import.meta.url);
const NAMES = readdirSync(FOLDER).map((file) => file.replace('.graphql', ''));
const read = (name: string) => readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8');
const IS_KIND = (kind: string) => (name: string) => read(name).trimStart().startsWith(kind);

let system: Awaited<ReturnType<typeof startTwoTransports>>;
let ada: Person;
let variables: Record<string, Data>;

beforeAll(async () => {
  system = await startTwoTransports();
  ada = await Person.signUp(system.urls[0], 'Ada');
  const { workspaceId } = ada;
  const goal = (await ada.mutate(read('create-goal'), { workspaceId, title: 'Sail' })).goal.id;
  const input = { workspaceId, title: 'Repair the rudder', goalId: goal, assigneeIds: [ada.id] };
  const task = (await ada.mutate(read('create-task'), input)).task.id;
  await ada.mutate(read('add-comment'), { taskId: task, body: 'At low tide.' });
  await ada.mutate(read('create-label'), { workspaceId, name: 'boat', color: '#336699' });
  await ada.mutate(read('create-task'), { ...input, title: 'Learn the tides' });
  const bilge = { ...input, title: 'Check the bilge' };
  const other = (await ada.mutate(read('create-task'), bilge)).task.id;
  await system.settle();
  variables = inputsOf({ workspaceId, goal, task, other });
});
afterAll(() => system?.[Symbol.asyncDispose]());

function inputsOf({ workspaceId, goal, task, other }: Record<string, string | undefined>) {
  const recurrence = { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } };
  return {
    activity: { workspaceId, first: 50 },
    'add-comment': { input: { taskId: task, body: 'Bring the saw.' } },
    comments: { taskId: task, last: 10 },
    'complete-task': { input: { id: task } },
    'create-goal': { input: { workspaceId, title: 'Grow a garden' } },
    'create-label': { input: { workspaceId, name: 'boat', color: '#336699' } },
    'create-task': { input: { workspaceId, title: '' } },
    dashboard: { workspaceId },
    'goal-tree': { workspaceId, first: 10 },
    inbox: { workspaceId, first: 20 },
    labels: { workspaceId },
    'post-check-in': { input: { goalId: goal, health: 'ON_TRACK', body: 'Wind is up.' } },
    'repeat-task': { input: { taskId: other, recurrence } },
    'search-tasks': { workspaceId, text: 'tides', first: 10 },
    'sign-in': { input: { email: ada.email, password: 'a long enough password' } },
    'task-detail': { id: task },
    'task-list': { workspaceId, first: 20 },
    'update-task': { input: { id: task, title: 'Repair the rudder well' } },
    'watch-comments': { taskId: task },
    'watch-tasks': { workspaceId },
  };
}

const ask = (url: string, name: string) =>
  post(url, { query: read(name), variables: variables[name] }, ada.token);

test('there are variables for every named operation', () => {
  expect(Object.keys(variables).sort()).toEqual([...NAMES].sort());
});

test.each(NAMES.filter(IS_KIND('query')))(
  'the query %s reads the same in process and over HTTP, also when it is compiled',
  async (name) => {
    const [inProcess, overHttp] = system.urls;
    const answers = [];
    for (const url of [inProcess, overHttp, inProcess, inProcess, overHttp])
      answers.push(JSON.stringify(await ask(url, name)));
    expect(JSON.parse(answers[0]!).data).toBeTruthy();
    expect(new Set(answers).size).toBe(1);
  },
);

test.each(NAMES.filter(IS_KIND('mutation')))(
  'the mutation %s answers in the same shape in process and over HTTP',
  async (name) => {
    const [inProcess, overHttp] = system.urls;
    // What the first one changes, the others find as it is.
    await ask(inProcess, name);
    const first = await ask(inProcess, name);
    const second = await ask(overHttp, name);
    expect(second.data).toBeTruthy();
    expect(shapeOf(second)).toEqual(shapeOf(first));
  },
);

test.each(NAMES.filter(IS_KIND('subscription')))(
  'the subscription %s has the same events in process and over HTTP',
  async (name) => {
    const { workspaceId } = ada;
    const clients = system.urls.map((url) =>
      createClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${ada.token}` },
      }),
    );
    // From a cursor on, so that no event is missed however late it begins.
    const task = variables['task-detail'].id;
    const start = { input: { taskId: task, body: 'Where were we?' } };
    const { addComment } = await ada.query(read('add-comment'), start);
    const asked = { ...variables[name], after: addComment.cursor };
    const streams = clients.map((client) =>
      client.iterate({ query: read(name), variables: asked }),
    );
    await ada.mutate(read('update-task'), { id: task, title: 'Repair it' });
    await ada.mutate(read('add-comment'), { taskId: task, body: 'Done.' });
    await ada.mutate(read('create-task'), { workspaceId, title: 'Paint the hull' });
    const events = await Promise.all(streams.map((stream) => stream.next()));
    expect(events[0]!.value.data).toBeTruthy();
    expect(events[1]).toEqual(events[0]);
    for (const client of clients) await client.dispose();
  },
);

const VARYING = ['id', 'cursor', 'accessToken', 'refreshToken', 'key', 'version', 'number'];

/** An answer without what must differ between two creations. */
function shapeOf(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (VARYING.includes(key) || key === 'requestId') return `any ${typeof value}`;
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? 'any time' : value;
    }),
  );
}
