import { sleep } from 'k6';
import exec from 'k6/execution';
import { send } from './lib/graphql.ts';
import { oneOf } from './lib/one-of.ts';
import { duration, people } from './lib/settings.ts';
import { type Workspace, workspaces } from './lib/world.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const LONGEST_START_S = 20;

/** Many people at once, each of whom waits for an answer and thinks before going on. */
export const options = {
  scenarios: { users: { executor: 'constant-vus', vus: people, duration, gracefulStop: '30s' } },
  thresholds: {
    checks: ['rate>0.999'],
    http_req_failed: ['rate<0.001'],
    http_req_duration: ['p(95)<200'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

export default function users(): void {
  if (exec.vu.iterationInInstance === 0) sleep(Math.random() * LONGEST_START_S);
  const {
    id: workspaceId,
    members,
    goalIds,
  } = workspaces[exec.vu.idInTest % workspaces.length] as Workspace;
  const { token } = oneOf(members);
  const goalId = oneOf(goalIds);
  send('dashboard', { workspaceId }, token);
  think();
  send('task-list', { workspaceId, filter: { goalId: { eq: goalId } }, first: 50 }, token);
  think();
  const input = { workspaceId, goalId, title: 'Made by one of many' };
  const id = send('create-task', { input }, token)?.createTask.task.id;
  if (!id) return;
  think();
  send('task-detail', { id }, token);
  think();
  send('complete-task', { input: { id } }, token);
  think();
}

function think(): void {
  sleep(1 + Math.random() * 4);
}
