import { check } from 'k6';
import { send } from './lib/graphql.ts';
import { type Session, signIn } from './lib/session.ts';
import { watchTasks } from './lib/watch.ts';

export { summarize as handleSummary } from './lib/summary.ts';

/** Every named query and mutation once, and one subscription that must see a change. */
export const options = {
  scenarios: { smoke: { executor: 'per-vu-iterations', vus: 1, iterations: 1, maxDuration: '1m' } },
  thresholds: { checks: ['rate==1'], http_req_failed: ['rate==0'] },
};

const CHANGE_EVERY_MS = 500;

export default async function smoke() {
  const session = signIn();
  const { token, workspaceId } = session;
  const goal = send('create-goal', { input: { workspaceId, title: 'Smoke test' } }, token);
  const goalId = goal?.createGoal.goal.id;
  const made = send('create-task', { input: { workspaceId, goalId, title: 'Smoke' } }, token);
  const id = made?.createTask.task.id;
  send('task-list', { workspaceId, first: 50 }, token);
  send('task-detail', { id }, token);
  send('goal-tree', { workspaceId, first: 20 }, token);
  send('inbox', { workspaceId, first: 20 }, token);
  await watchOwnChange(session, id);
  talk(session, id);
  const start = { date: '2030-01-01', timeZone: 'UTC' };
  const recurrence = { rule: 'FREQ=DAILY', start };
  send('repeat-task', { input: { taskId: id, recurrence } }, token);
  send('complete-task', { input: { id } }, token);
  send('post-check-in', { input: { goalId, body: 'Smoke', health: 'ON_TRACK' } }, token);
  send('dashboard', { workspaceId }, token);
  send('activity', { workspaceId, first: 20 }, token);
}

function talk({ token, workspaceId }: Session, taskId: string): void {
  const name = `Smoke ${Date.now()}`;
  send('create-label', { input: { workspaceId, name, color: '#2F80ED' } }, token);
  send('labels', { workspaceId }, token);
  send('add-comment', { input: { taskId, body: 'Smoke' } }, token);
  send('comments', { taskId, last: 20 }, token);
  send('search-tasks', { workspaceId, text: 'smoke', first: 20 }, token);
}

// The protocol does not say when a subscription stands, so the change is made until it is seen.
async function watchOwnChange(session: Session, id: string): Promise<void> {
  let count = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const change = () => {
    count += 1;
    send('update-task', { input: { id, title: `Smoke ${count}` } }, session.token);
  };
  const seen = await watchTasks({
    session,
    onReady: () => {
      timer = setInterval(change, CHANGE_EVERY_MS);
    },
    isWanted: ({ taskId }) => taskId === id,
  });
  if (timer) clearInterval(timer);
  check(seen, { 'the subscription saw the change': (it) => it !== null }, { op: 'watch-tasks' });
}
