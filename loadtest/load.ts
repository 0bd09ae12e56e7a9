import { send, type Variables } from './lib/graphql.ts';
import { MIXED, type MixedOperation, pickOperation } from './lib/mix.ts';
import { type Session, signIn } from './lib/session.ts';
import { duration, rate } from './lib/settings.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const EXPECTED_MEDIAN_S = 0.01;
const preAllocatedVUs = Math.max(10, Math.ceil(rate * EXPECTED_MEDIAN_S * 4));

/** A steady rate of requests that does not wait for slow answers. */
export const options = {
  scenarios: {
    load: {
      executor: 'constant-arrival-rate',
      rate,
      timeUnit: '1s',
      duration,
      preAllocatedVUs,
      maxVUs: preAllocatedVUs * 5,
    },
  },
  thresholds: {
    checks: ['rate>0.999'],
    http_req_failed: ['rate<0.001'],
    dropped_iterations: ['count==0'],
    http_req_duration: ['p(95)<200'],
    ...Object.fromEntries(MIXED.map((name) => [`http_req_duration{op:${name}}`, ['p(95)<200']])),
  },
};

type World = Session & { goalIds: string[]; taskIds: string[] };

const GOALS = 10;
const TASKS = 100;

export function setup(): World {
  const session = signIn();
  const { token, workspaceId } = session;
  const create = (name: 'create-goal' | 'create-task', input: Variables) =>
    send(name, { input: { workspaceId, ...input } }, token);
  const goalIds = Array.from({ length: GOALS }, (_, i) => {
    return create('create-goal', { title: `Load ${i}` })?.createGoal.goal.id;
  });
  const taskIds = Array.from({ length: TASKS }, (_, i) => {
    const input = { title: `Load ${i}`, goalId: goalIds[i % GOALS], assigneeIds: [session.userId] };
    return create('create-task', input)?.createTask.task.id;
  });
  return { ...session, goalIds, taskIds };
}

// Each virtual user completes what it created, so that completing is never a second time.
const openTaskIds: string[] = [];

export default function load(world: World) {
  const name = pickOperation(Math.random());
  const data = send(name, variablesOf(name, world), world.token);
  if (name === 'create-task' && data) openTaskIds.push(data.createTask.task.id);
}

function variablesOf(name: MixedOperation, world: World): Variables {
  const { workspaceId, goalIds, taskIds } = world;
  switch (name) {
    case 'task-list':
      return { workspaceId, filter: { goalId: { eq: oneOf(goalIds) } }, first: 50 };
    case 'goal-tree':
    case 'activity':
      return { workspaceId, first: 20 };
    case 'task-detail':
      return { id: oneOf(taskIds) };
    case 'complete-task':
      return { input: { id: openTaskIds.pop() ?? oneOf(taskIds) } };
    case 'create-task':
      return { input: { workspaceId, goalId: oneOf(goalIds), title: 'Made under load' } };
    case 'update-task':
      return { input: { id: oneOf(taskIds), title: `Changed ${Date.now()}` } };
  }
}

function oneOf(ids: readonly string[]): string {
  return ids[Math.floor(Math.random() * ids.length)] as string;
}
