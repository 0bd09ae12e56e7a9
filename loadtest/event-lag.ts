import { check } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';
import { Counter, Trend } from 'k6/metrics';
import { sendMixed } from './lib/mixed.ts';
import { oneOf } from './lib/one-of.ts';
import { operations } from './lib/operations.ts';
import { baseUrl, durationS, events, rate } from './lib/settings.ts';
import { watch } from './lib/watcher.ts';
import { type Workspace, workspaces } from './lib/world.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const WATCHERS = Math.min(events, 10);
const EVERY_MS = (1_000 * WATCHERS) / events;
const LAST_ECHO_MS = 5_000;

const lag = new Trend('event_lag', true);
const echo = new Trend('echo', true);
const lost = new Counter('event_lost');

/** People who change a task and wait to hear of it themselves, while others ask and change. */
export const options = {
  scenarios: {
    echoes: {
      executor: 'per-vu-iterations',
      vus: WATCHERS,
      iterations: 1,
      exec: 'listen',
      maxDuration: `${durationS + 60}s`,
    },
    mix: {
      executor: 'constant-arrival-rate',
      rate,
      timeUnit: '1s',
      duration: `${durationS}s`,
      preAllocatedVUs: 50,
      maxVUs: 500,
      exec: 'mix',
    },
  },
  thresholds: {
    checks: ['rate>0.999'],
    event_lag: ['p(95)<50'],
    event_lost: ['count==0'],
    dropped_iterations: ['count==0'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

export function mix(): void {
  sendMixed();
}

export function listen(): void {
  const person = exec.vu.idInTest;
  const workspace = workspaces[person % workspaces.length] as Workspace;
  const { token } = oneOf(workspace.members);
  const sentAt = new Map<string, number>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let failed = false;
  const socket = watch({
    workspaceId: workspace.id,
    token,
    onReady: () => {
      timer = setInterval(
        () => change(workspace, token, sentAt, `${person}-${Date.now()}`),
        EVERY_MS,
      );
    },
    onError: () => {
      failed = true;
    },
    onEvent: ({ mutationId, occurredAt }) => {
      const at = sentAt.get(mutationId);
      if (at === undefined) return;
      sentAt.delete(mutationId);
      lag.add(Date.now() - occurredAt);
      echo.add(Date.now() - at);
    },
  });
  setTimeout(() => timer && clearInterval(timer), durationS * 1_000);
  setTimeout(
    () => {
      check(!failed && timer !== undefined, { 'the subscription stood to the end': (it) => it });
      lost.add(sentAt.size);
      socket.close();
    },
    durationS * 1_000 + LAST_ECHO_MS,
  );
}

// Not awaited: the echo may come before the answer.
function change(
  { taskIds }: Workspace,
  token: string,
  sentAt: Map<string, number>,
  id: string,
): void {
  const input = { id: oneOf(taskIds), title: `Heard ${id}`, meta: { clientMutationId: id } };
  sentAt.set(id, Date.now());
  void http
    .asyncRequest(
      'POST',
      `${baseUrl}/graphql`,
      JSON.stringify({ query: operations['update-task'], variables: { input } }),
      { headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } },
    )
    .then(({ status, body }) => {
      const isFine = status === 200 && !String(body).includes('"errors":[{');
      check(isFine, { 'the change was made': (it) => it });
      if (!isFine) sentAt.delete(id);
    });
}
