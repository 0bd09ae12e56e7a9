import { explain } from '@trellis/kernel/lifecycle';
import { readSeedConfig } from './config.ts';
import { call, ensureDemoUser } from './demo.ts';
import { deriveId } from './exchange/client/derive-id.ts';
import { say } from './say.ts';

const GOALS = [
  {
    title: 'Sail around the island',
    tasks: ['Repair the rudder', 'Learn the tides', 'Stock water and food'],
  },
  {
    title: 'Grow a kitchen garden',
    tasks: ['Build two raised beds', 'Sow the first salad', 'Set up the rain barrel'],
  },
];

const CREATE_GOAL = /* GraphQL */ `
  mutation SeedGoal($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { code message } } }
`;
const CREATE_TASK = /* GraphQL */ `
  mutation SeedTask($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { code message } } }
`;

type Payload = { errors: { code: string; message: string }[] };

try {
  const { url } = readSeedConfig();
  const { token, workspaceId } = await ensureDemoUser(url);
  for (const { title, tasks } of GOALS) {
    const goalId = deriveId([workspaceId, title]);
    await create(CREATE_GOAL, { id: goalId, workspaceId, title });
    for (const task of tasks)
      await create(CREATE_TASK, {
        id: deriveId([workspaceId, title, task]),
        workspaceId,
        goalId,
        title: task,
      });
  }
  say(`The demo workspace has ${GOALS.length} goals with their tasks.`);

  async function create(mutation: string, input: object): Promise<void> {
    const [payload] = Object.values(
      await call<Record<string, Payload>>(url, mutation, { input }, token),
    );
    const error = payload?.errors[0];
    if (error && error.code !== 'ALREADY_EXISTS') throw new Error(error.message);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
