import { check, sleep } from 'k6';
import http from 'k6/http';
import { oneOf } from './one-of.ts';
import { operations } from './operations.ts';
import { baseUrl } from './settings.ts';
import { tokenOf } from './tokens.ts';
import type { Member, Workspace } from './world.ts';

/** How the ids begin by which a change is known to those who watch. */
export const CHANGE = 'change-';

/** Changes tasks one after the other, at the times that the rate says. */
export function changeSteadily(
  { members, taskIds }: Workspace,
  { count, perSecond }: { count: number; perSecond: number },
): void {
  const startedAt = Date.now();
  for (let number = 0; number < count; number += 1) {
    const leftMs = startedAt + (number * 1_000) / perSecond - Date.now();
    if (leftMs > 0) sleep(leftMs / 1_000);
    const input = {
      id: oneOf(taskIds),
      title: `Change ${number}`,
      meta: { clientMutationId: `${CHANGE}${number}` },
    };
    const { status, body } = http.post(
      `${baseUrl}/graphql`,
      JSON.stringify({ query: operations['update-task'], variables: { input } }),
      {
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${tokenOf(members[0] as Member)}`,
        },
        tags: { op: 'change' },
      },
    );
    const isFine = status === 200 && !String(body).includes('"errors":[{');
    check(isFine, { 'the change was made': (it) => it });
  }
}
