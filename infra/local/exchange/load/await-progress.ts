import { setTimeout as delay } from 'node:timers/promises';
import type { Loading } from './loading.ts';

const QUERY = /* GraphQL */ `
  query ImportProgress($workspaceId: ID!, $ids: [ID!]!, $first: Int!) {
    goals(workspaceId: $workspaceId, filter: { id: { in: $ids } }, first: $first) {
      nodes { progress progressSource taskSummary { ratio } }
    }
  }
`;
const PAGE = 100;
const LOOKS = 12;
const PAUSE_MS = 250;

type Counted = {
  progress: number;
  progressSource: string;
  taskSummary: { ratio: number } | null;
};

/**
 * Waits until goals have heard of their tasks, which the API promises within two seconds. Where a
 * series counts once, the two never agree: then this goes on after three.
 */
export async function awaitProgress(
  { session, workspaceId }: Loading,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    for (let look = 1; look <= LOOKS; look += 1) {
      const { goals } = await session.send<{ goals: { nodes: Counted[] } | null }>(QUERY, {
        workspaceId,
        ids: page,
        first: PAGE,
      });
      if (!goals?.nodes.some(isBehind)) break;
      await delay(PAUSE_MS);
    }
  }
}

function isBehind({ progress, progressSource, taskSummary }: Counted): boolean {
  if (progressSource !== 'TASKS' || !taskSummary) return false;
  return Math.abs(progress - taskSummary.ratio) > 0.001;
}
