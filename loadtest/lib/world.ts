import { SharedArray } from 'k6/data';

export type Member = { index: number; userId: string; token: string };
export type Workspace = {
  id: string;
  members: Member[];
  goalIds: string[];
  taskIds: string[];
};

/** The workspaces that were made before the run. */
export const workspaces = new SharedArray<Workspace>('workspaces', () =>
  JSON.parse(open(__ENV.WORLD || 'world.json')),
);

// Few workspaces are busy and most are quiet: Zipf.
const sums: number[] = [];
for (let rank = 1; rank <= workspaces.length; rank += 1)
  sums.push((sums[rank - 2] ?? 0) + 1 / rank);

/** A workspace, the first much more often than the last. */
export function busyWorkspace(): Workspace {
  const wanted = Math.random() * (sums[sums.length - 1] as number);
  return workspaces[sums.findIndex((sum) => sum > wanted)] as Workspace;
}
