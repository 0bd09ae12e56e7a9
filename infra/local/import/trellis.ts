import { randomUUID } from 'node:crypto';
import { type GraphQLClient, RequestRefused } from './graphql-client.ts';

export type Workspace = { id: string; name: string; slug: string };
export type TaskState = { id: string; version: number; status: string };
export type NewGoal = {
  id: string;
  title: string;
  description: string | null;
  parentId: string | null;
};
export type NewTask = { id: string; title: string; description: string | null; goalId: string };
export type Credentials = { email: string; password: string };

/** The API said no to this one thing; the rest may go on. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const PAGE = 50;

/** What the import asks of the public API. */
export class Trellis {
  readonly #client: GraphQLClient;
  readonly #credentials: Credentials | undefined;
  #signingIn: Promise<void> | undefined;

  /** With `credentials` it signs in, and again when its token has expired. */
  constructor(client: GraphQLClient, credentials?: Credentials) {
    this.#client = client;
    this.#credentials = credentials;
  }

  /** @throws Error with one line if the user has no such workspace */
  async findWorkspace(wanted: string | undefined): Promise<Workspace> {
    const { viewer } = await this.#send<{
      viewer: { memberships: { workspace: Workspace }[] } | null;
    }>('query ImportWorkspaces { viewer { memberships { workspace { id name slug } } } }', {});
    if (!viewer) throw new Error('The server knows no user for this token; check --token.');
    const workspaces = viewer.memberships.map(({ workspace }) => workspace);
    const found = wanted
      ? workspaces.find(({ id, slug }) => id === wanted || slug === wanted)
      : workspaces[0];
    if (found) return found;
    const names = workspaces.map(({ slug }) => slug).join(', ') || 'none';
    throw new Error(`You are in no workspace ${wanted ?? 'at all'}; yours: ${names}.`);
  }

  async existingGoals(workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
    const nodes = await this.#findAll<{ id: string }>('goals', 'id', workspaceId, ids);
    return new Set(nodes.map(({ id }) => id));
  }

  async existingTasks(workspaceId: string, ids: readonly string[]) {
    const nodes = await this.#findAll<TaskState>('tasks', 'id version status', workspaceId, ids);
    return new Map(nodes.map((task) => [task.id, task]));
  }

  /** @returns whether it was made now, `false` if it was there */
  async createGoal(workspaceId: string, goal: NewGoal): Promise<boolean> {
    return (
      (await this.#change('createGoal', 'CreateGoalInput', 'goal { id }', {
        workspaceId,
        ...goal,
      })) !== 'there'
    );
  }

  /** @returns the task, or `there` if it was there */
  async createTask(workspaceId: string, task: NewTask): Promise<TaskState | 'there'> {
    const input = { workspaceId, ...task };
    const made = await this.#change('createTask', 'CreateTaskInput', TASK_FIELDS, input);
    return made === 'there' ? made : (made.task as TaskState);
  }

  async completeTask(id: string): Promise<void> {
    await this.#change('completeTask', 'CompleteTaskInput', TASK_FIELDS, { id });
  }

  async #findAll<Node>(
    list: 'goals' | 'tasks',
    fields: string,
    workspaceId: string,
    ids: readonly string[],
  ): Promise<Node[]> {
    const [kind, found] = [list === 'goals' ? 'GoalFilter' : 'TaskFilter', [] as Node[]];
    const query = `query ImportLookup($workspaceId: ID!, $filter: ${kind}!, $first: Int!) {
      ${list}(workspaceId: $workspaceId, filter: $filter, first: $first) { nodes { ${fields} } }
    }`;
    for (let start = 0; start < ids.length; start += PAGE) {
      const page = ids.slice(start, start + PAGE);
      const variables = { workspaceId, filter: { id: { in: page } }, first: page.length };
      const data = await this.#send<Record<string, { nodes: Node[] } | null>>(query, variables);
      if (!data[list]) throw new Error(`The server does not show the ${list} of the workspace.`);
      found.push(...data[list].nodes);
    }
    return found;
  }

  async #change(
    mutation: string,
    inputType: string,
    selection: string,
    input: Record<string, unknown>,
  ): Promise<Record<string, unknown> | 'there'> {
    const query = `mutation Import($input: ${inputType}!) {
      ${mutation}(input: $input) { ${selection} errors { code message path } }
    }`;
    // One key for all attempts of this call: an answer lost on the way does the thing only once.
    const meta = { idempotencyKey: `import:${randomUUID()}` };
    const data = await this.#send<Record<string, Payload>>(query, { input: { ...input, meta } });
    const payload = data[mutation] as Payload;
    const [error] = payload.errors;
    if (!error) return payload;
    if (error.code === 'ALREADY_EXISTS') return 'there';
    throw new Refused(error.message);
  }

  async #send<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const session = this.#session();
    await session;
    try {
      return await this.#client.send<Data>(query, variables);
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.code !== 'UNAUTHENTICATED') throw error;
      if (!session) {
        throw new Error('The token is not valid or has expired; give another with --token.');
      }
      if (this.#signingIn === session) this.#signingIn = undefined;
      await this.#session();
      return this.#client.send<Data>(query, variables);
    }
  }

  // Requests that run at once share one sign-in.
  #session(): Promise<void> | undefined {
    if (this.#credentials) this.#signingIn ??= this.#signIn(this.#credentials);
    return this.#signingIn;
  }

  async #signIn(input: Credentials): Promise<void> {
    const { signIn } = await this.#client.send<{
      signIn: { accessToken: string | null; errors: { message: string }[] };
    }>(
      'mutation ImportSignIn($input: SignInInput!) { signIn(input: $input) { accessToken errors { message } } }',
      {
        input,
      },
    );
    if (!signIn.accessToken) {
      throw new Error(`${input.email} cannot sign in here: give a token with --token.`);
    }
    this.#client.token = signIn.accessToken;
  }
}

const TASK_FIELDS = 'task { id version status }';

type Payload = Record<string, unknown> & { errors: { code: string; message: string }[] };
