import { explain } from '@trellis/kernel/lifecycle';
import { type Client, createClient } from 'graphql-ws';
import { readSeedConfig } from './config.ts';
import { ensureDemoUser } from './demo.ts';
import { say } from './say.ts';

const TASKS = /* GraphQL */ `
  subscription WatchTasks($workspaceId: ID!) {
    change: taskChanged(workspaceId: $workspaceId) {
      ... on TaskChange { kind task { title status } }
      ... on ResyncRequired { reason }
    }
  }
`;
const GOALS = /* GraphQL */ `
  subscription WatchGoals($workspaceId: ID!) {
    change: goalChanged(workspaceId: $workspaceId) {
      ... on GoalChange { kind goal { title progress } }
      ... on ResyncRequired { reason }
    }
  }
`;

type Change = {
  kind?: string;
  reason?: string;
  task?: { title: string; status: string } | null;
  goal?: { title: string; progress: number } | null;
};

try {
  const { url } = readSeedConfig();
  const { token, workspaceId = '' } = { ...(await ensureDemoUser(url)), ...chosenWorkspace() };
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: { authorization: `Bearer ${token}` },
    on: { connected: () => say(`Watching ${workspaceId} for as long as the token is good.`) },
  });
  await Promise.all([TASKS, GOALS].map((query) => print(client, query, workspaceId)));
} catch (error) {
  const [refusal] = Array.isArray(error) ? error : [error];
  process.stderr.write(`${explain(refusal)}\n`);
  process.exit(1);
}

function chosenWorkspace(): { workspaceId?: string } {
  const [, , workspaceId] = process.argv;
  return workspaceId ? { workspaceId } : {};
}

async function print(client: Client, query: string, workspaceId: string): Promise<void> {
  const changes = client.iterate<{ change: Change }>({ query, variables: { workspaceId } });
  for await (const { data } of changes) if (data) say(describe(data.change));
}

function describe({ kind, reason, task, goal }: Change): string {
  const what = kind?.toLowerCase().replaceAll('_', ' ');
  if (task) return `task ${what}: ${task.title} (${task.status})`;
  if (goal) return `goal ${what}: ${goal.title}, progress ${Math.round(goal.progress * 100)} %`;
  return reason ?? `${what}: it is gone`;
}
