const SIGN_IN = /* GraphQL */ `
  mutation ($input: SignInInput!) { signIn(input: $input) { accessToken user { id memberships { workspace { id } } } } }
`;
const CREATE_GOAL = /* GraphQL */ `
  mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }
`;
const CREATE_TASK = /* GraphQL */ `
  mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }
`;

const GOALS = 20;
const AT_ONCE = 16;

export type PreparedData = {
  readonly token: string;
  readonly workspaceId: string;
  readonly taskIds: readonly string[];
};

/** Signs in as the demo user and makes goals with open tasks, through the API. */
export async function prepareData(url: string, tasks: number): Promise<PreparedData> {
  const input = { email: 'demo@trellis.example', password: 'demo-password-123' };
  const { signIn } = await call(url, { query: SIGN_IN, variables: { input } });
  const { accessToken: token, user } = signIn as {
    accessToken: string;
    user: { id: string; memberships: { workspace: { id: string } }[] };
  };
  const workspaceId = user.memberships[0]?.workspace.id as string;
  const create = async (query: string, fields: object) => {
    const [payload] = Object.values(
      await call(url, { query, variables: { input: { workspaceId, ...fields } } }, token),
    );
    const { goal, task } = payload as { goal?: { id: string }; task?: { id: string } };
    return (goal ?? task)?.id as string;
  };
  const goalIds = await inParallel(GOALS, (index) =>
    create(CREATE_GOAL, { title: `Goal ${index}` }),
  );
  const taskIds = await inParallel(tasks, (index) =>
    create(CREATE_TASK, {
      title: `Task ${index}`,
      goalId: goalIds[index % GOALS],
      assigneeIds: [user.id],
    }),
  );
  return { token, workspaceId, taskIds };
}

async function inParallel<Value>(
  count: number,
  make: (index: number) => Promise<Value>,
): Promise<Value[]> {
  const made: Value[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) made[index] = await make(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return made;
}

async function call(url: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string }[];
  };
  if (!data || errors) throw new Error(errors?.[0]?.message ?? `${response.status}`);
  return data;
}
