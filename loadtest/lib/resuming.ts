import { check } from 'k6';
import { Counter, Trend } from 'k6/metrics';
import { CHANGE } from './changes.ts';
import { oneOf } from './one-of.ts';
import { watch } from './watcher.ts';
import type { Workspace } from './world.ts';

const acknowledged = new Trend('acknowledged', true);
const resumed = new Trend('resumed', true);
const lost = new Counter('event_lost');
const doubled = new Counter('event_doubled');

/** The longest that one who was cut off waits before coming again. */
const LONGEST_PAUSE_MS = 2_000;

/** Moments in milliseconds since 1970. */
export type Visit = {
  readonly opensAt: number;
  readonly cutAt: number;
  readonly endsAt: number;
  /** How many changes there are to be seen. */
  readonly changes: number;
};

/** Watches a workspace, is cut off, comes again after what was seen last, and must have missed nothing. */
export function visit({ id: workspaceId, members }: Workspace, times: Visit): void {
  const { opensAt, cutAt, endsAt, changes } = times;
  const { token } = oneOf(members);
  const seen = new Set<string>();
  let cursor: string | undefined;
  let failed = false;

  function open(): { close: () => void } {
    const openedAt = Date.now();
    let waitsForMissed = cursor !== undefined;
    return watch({
      workspaceId,
      token,
      after: cursor,
      onAcknowledged: () => acknowledged.add(Date.now() - openedAt),
      onReady: () => undefined,
      onError: () => {
        failed = true;
      },
      onEvent: (event) => {
        cursor = event.cursor;
        if (waitsForMissed) resumed.add(Date.now() - openedAt);
        waitsForMissed = false;
        if (!event.mutationId.startsWith(CHANGE)) return;
        if (seen.has(event.mutationId)) doubled.add(1);
        seen.add(event.mutationId);
      },
    });
  }

  at(opensAt, () => {
    let socket = open();
    at(cutAt, () => {
      socket.close();
      at(Date.now() + Math.random() * LONGEST_PAUSE_MS, () => {
        socket = open();
      });
    });
    at(endsAt, () => {
      check(failed, { 'no socket failed': (it) => !it });
      lost.add(changes - seen.size);
      socket.close();
    });
  });
}

function at(moment: number, work: () => void): void {
  setTimeout(work, Math.max(1, moment - Date.now()));
}
