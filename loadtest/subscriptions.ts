import { check, sleep } from 'k6';
import http from 'k6/http';
import { Counter, Trend } from 'k6/metrics';
import { oneOf } from './lib/one-of.ts';
import { operations } from './lib/operations.ts';
import { baseUrl, durationS, events, subscribers } from './lib/settings.ts';
import { watch } from './lib/watcher.ts';
import { type Workspace, workspaces } from './lib/world.ts';

export { summarize as handleSummary } from './lib/summary.ts';

const SOCKETS_OF_A_VU = Math.min(100, subscribers);
const vus = Math.ceil(subscribers / SOCKETS_OF_A_VU);
/** Until then every socket stands. */
const BEGIN_S = 5 + Math.ceil(subscribers / 200);
const LAST_EVENTS_S = 5;
const CHANGES = events * durationS;

const lag = new Trend('event_lag', true);
const lost = new Counter('event_lost');
const doubled = new Counter('event_doubled');

/** Sockets that all watch one workspace, in which something changes steadily. */
export const options = {
  scenarios: {
    subscribers: {
      executor: 'per-vu-iterations',
      vus,
      iterations: 1,
      exec: 'subscribe',
      maxDuration: `${BEGIN_S + durationS + 60}s`,
    },
    changes: {
      executor: 'per-vu-iterations',
      vus: 1,
      iterations: 1,
      exec: 'change',
      startTime: `${BEGIN_S}s`,
      maxDuration: `${durationS + 60}s`,
    },
  },
  thresholds: {
    checks: ['rate==1'],
    event_lag: ['p(95)<50'],
    event_lost: ['count==0'],
    event_doubled: ['count==0'],
  },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
};

const busy = workspaces[0] as Workspace;

export function subscribe(): void {
  const endsAt = Date.now() + (BEGIN_S + durationS + LAST_EVENTS_S) * 1_000;
  for (let socket = 0; socket < SOCKETS_OF_A_VU; socket += 1) open(socket * 20, endsAt);
}

function open(afterMs: number, endsAt: number): void {
  setTimeout(() => {
    const seen = new Set<string>();
    let isReady = false;
    let failed = false;
    const socket = watch({
      workspaceId: busy.id,
      token: oneOf(busy.members).token,
      onReady: () => {
        isReady = true;
      },
      onError: () => {
        failed = true;
      },
      onEvent: ({ mutationId, occurredAt }) => {
        lag.add(Date.now() - occurredAt);
        if (seen.has(mutationId)) doubled.add(1);
        seen.add(mutationId);
      },
    });
    setTimeout(() => {
      check(isReady && !failed, { 'the subscription stood to the end': (it) => it });
      lost.add(CHANGES - seen.size);
      socket.close();
    }, endsAt - Date.now());
  }, afterMs + 1);
}

/** Changes tasks one after the other, at the times that the rate says. */
export function change(): void {
  const startedAt = Date.now();
  for (let number = 0; number < CHANGES; number += 1) {
    const leftMs = startedAt + (number * 1_000) / events - Date.now();
    if (leftMs > 0) sleep(leftMs / 1_000);
    const input = {
      id: oneOf(busy.taskIds),
      title: `Change ${number}`,
      meta: { clientMutationId: `change-${number}` },
    };
    const { status, body } = http.post(
      `${baseUrl}/graphql`,
      JSON.stringify({ query: operations['update-task'], variables: { input } }),
      {
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${busy.members[0]?.token}`,
        },
      },
    );
    const isFine = status === 200 && !String(body).includes('"errors":[{');
    check(isFine, { 'the change was made': (it) => it });
  }
}
