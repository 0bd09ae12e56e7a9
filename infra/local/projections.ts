import { openProgressRebuild } from '@trellis/goals/rebuild';
import type { Logger } from '@trellis/kernel/logger';
import { readLog, streamsOf } from '@trellis/kernel/outbox/read-log';
import { rebuildDirectory } from '@trellis/notifications/rebuild';
import { inSchema } from './in-schema.ts';

export type RebuildOptions = {
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly onProgress: (line: string) => void;
};

type Projection = {
  readonly description: string;
  readonly rebuild: (options: RebuildOptions) => Promise<void>;
};

/** What can be built anew, by name: `<subgraph>.<what>`. */
export const PROJECTIONS: Readonly<Record<string, Projection>> = {
  'goals.progress': {
    description: 'what goals knows of tasks, and the progress of open goals',
    rebuild: rebuildProgress,
  },
  'notifications.directory': {
    description: 'who there is and who belongs where, as notifications knows it',
    rebuild: directory,
  },
};

async function rebuildProgress({ onProgress, ...options }: RebuildOptions): Promise<void> {
  await using goals = await openProgressRebuild(options);
  await inSchema({ ...options, subgraph: 'tasks' }, async (tasks) => {
    const workspaces = new Set([...(await goals.workspaces()), ...(await streamsOf(tasks))]);
    let done = 0;
    const sum = { tasks: 0, corrected: 0 };
    for (const workspaceId of workspaces) {
      const rebuilt = await goals.rebuild(workspaceId, () => readLog(tasks, workspaceId));
      sum.tasks += rebuilt.tasks;
      sum.corrected += rebuilt.corrected;
      done += 1;
      if (done % 100 === 0) onProgress(`${done} of ${workspaces.size} workspaces`);
    }
    onProgress(
      `Workspaces: ${done}. Tasks of goals: ${sum.tasks}. Goals whose progress was corrected: ${sum.corrected}.`,
    );
  });
}

async function directory({ onProgress, ...options }: RebuildOptions): Promise<void> {
  const { people, memberships } = await inSchema({ ...options, subgraph: 'accounts' }, (accounts) =>
    rebuildDirectory({ ...options, log: () => readLog(accounts) }),
  );
  onProgress(`People: ${people}. Memberships: ${memberships}.`);
}
