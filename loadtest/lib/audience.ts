import { check } from 'k6';
import { Counter, Trend } from 'k6/metrics';
import { CHANGE } from './changes.ts';
import { oneOf } from './one-of.ts';
import { tokenOf } from './tokens.ts';
import { watch } from './watcher.ts';
import type { Workspace } from './world.ts';

const lag = new Trend('event_lag', true);
const lost = new Counter('event_lost');
const doubled = new Counter('event_doubled');

const SOCKETS_OF_A_VU = 100;
const OPEN_EVERY_MS = 20;
const EARLIEST_MS = 4 * 60_000;
const LATEST_MS = 6 * 60_000;

/** How so many sockets are spread over VUs, and after how many seconds all of them stand. */
export function seatsFor(sockets: number): { vus: number; each: number; readyS: number } {
  const each = Math.min(SOCKETS_OF_A_VU, sockets);
  return { vus: Math.ceil(sockets / each), each, readyS: 5 + Math.ceil(sockets / 200) };
}

/**
 * Opens sockets that watch a workspace, each with a token that is renewed in time, until that moment.
 * Each must see every one of so many changes once.
 */
export function attend(
  workspace: Workspace,
  { sockets, changes, endsAt }: { sockets: number; changes: number; endsAt: number },
): void {
  for (let socket = 0; socket < sockets; socket += 1)
    setTimeout(() => open(workspace, { changes, endsAt }), socket * OPEN_EVERY_MS + 1);
}

function open(
  { id: workspaceId, members }: Workspace,
  { changes, endsAt }: { changes: number; endsAt: number },
): void {
  const seen = new Set<string>();
  const member = oneOf(members);
  let isReady = false;
  let failed = false;
  const socket = watch({
    workspaceId,
    token: tokenOf(member),
    onReady: () => {
      isReady = true;
    },
    onError: () => {
      failed = true;
    },
    onEvent: ({ mutationId, occurredAt }) => {
      if (!mutationId.startsWith(CHANGE)) return;
      lag.add(Date.now() - occurredAt);
      if (seen.has(mutationId)) doubled.add(1);
      seen.add(mutationId);
    },
  });
  const renewing = setInterval(
    () => socket.renew(tokenOf(member)),
    EARLIEST_MS + Math.random() * (LATEST_MS - EARLIEST_MS),
  );
  setTimeout(() => {
    clearInterval(renewing);
    check(isReady && !failed, { 'the subscription stood to the end': (it) => it });
    lost.add(changes - seen.size);
    socket.close();
  }, endsAt - Date.now());
}
