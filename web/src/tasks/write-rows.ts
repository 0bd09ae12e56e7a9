import type { ApolloCache } from '@apollo/client';
import { type TaskRowFragment, TaskRowFragmentDoc } from './generated/task-row.ts';

const SLICE_MS = 8;

/**
 * Puts tasks into the cache a few at a time, with a pause between in which the browser can draw: a page of them at
 * once holds up the frames of somebody who scrolls.
 */
export async function writeRows(cache: ApolloCache, rows: readonly TaskRowFragment[]) {
  for (let index = 0; index < rows.length; await nextTurn()) {
    const began = performance.now();
    cache.batch({
      update: () => {
        do write(cache, rows[index++] as TaskRowFragment);
        while (index < rows.length && performance.now() - began < SLICE_MS);
      },
    });
  }
}

function write(cache: ApolloCache, row: TaskRowFragment): void {
  cache.writeFragment({
    id: `Task:${row.id}`,
    fragment: TaskRowFragmentDoc,
    fragmentName: 'TaskRow',
    data: row,
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
