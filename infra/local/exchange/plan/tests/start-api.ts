import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSchema, graphql } from 'graphql';

type Goal = { id: string; title: string; description: string | null; parentId: string | null };
type Task = {
  id: string;
  title: string;
  description: string | null;
  goalId: string;
  version: number;
  status: string;
};
type Lookup = { filter: { id: { in: string[] } }; first: number };
type Answer = { status: number; body?: string };

const SCHEMA = buildSchema(`
  type Query {
    viewer: User
    goals(workspaceId: ID!, filter: GoalFilter, first: Int): GoalConnection
    tasks(workspaceId: ID!, filter: TaskFilter, first: Int): TaskConnection
  }
  type Mutation {
    signIn(input: SignInInput!): AuthPayload!
    createGoal(input: CreateGoalInput!): GoalPayload!
    createTask(input: CreateTaskInput!): TaskPayload!
    completeTask(input: CompleteTaskInput!): TaskPayload!
  }
  type User { id: ID! memberships: [Membership!]! }
  type Membership { workspace: Workspace! }
  type Workspace { id: ID! name: String! slug: String! }
  type Goal { id: ID! }
  type Task { id: ID! version: Int! status: String! }
  type GoalConnection { nodes: [Goal!]! }
  type TaskConnection { nodes: [Task!]! }
  type UserError { code: String! message: String! path: [String!]! }
  type AuthPayload { accessToken: String errors: [UserError!]! }
  type GoalPayload { goal: Goal errors: [UserError!]! }
  type TaskPayload { task: Task errors: [UserError!]! }
  input IdMatch { in: [ID!] }
  input GoalFilter { id: IdMatch }
  input TaskFilter { id: IdMatch }
  input ChangeMeta { idempotencyKey: String }
  input SignInInput { email: String! password: String! }
  input CreateGoalInput {
    id: ID workspaceId: ID! title: String! description: String parentId: ID meta: ChangeMeta
  }
  input CreateTaskInput {
    id: ID workspaceId: ID! title: String! description: String goalId: ID meta: ChangeMeta
  }
  input CompleteTaskInput { id: ID! meta: ChangeMeta }
`);

/** A small Trellis in memory: the part of the API that the import uses, on a port of its own. */
export async function startApi() {
  const api = new Api();
  const server = createServer(async (request, response) => {
    const { status, body } = await api.answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(api, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

class Api {
  readonly goals = new Map<string, Goal>();
  readonly tasks = new Map<string, Task>();
  readonly mutations: string[] = [];
  readonly idempotencyKeys: string[] = [];
  /** Titles that it refuses. */
  readonly refusedTitles = new Set<string>();
  /** Given instead of the next answers. */
  readonly failures: Answer[] = [];
  validToken = 'token-1';
  /** How long it works on each request. */
  workMs = 0;
  mostInFlight = 0;
  #inFlight = 0;

  async answer(request: IncomingMessage): Promise<Answer> {
    this.#inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.#inFlight);
    try {
      const { query, variables } = JSON.parse(await text(request));
      if (this.workMs > 0) await delay(this.workMs);
      const failure = this.failures.shift();
      if (failure) return failure;
      const isKnown = request.headers.authorization === `Bearer ${this.validToken}`;
      if (!isKnown && !query.includes('signIn')) return UNAUTHENTICATED;
      const result = await graphql({
        schema: SCHEMA,
        source: query,
        variableValues: variables,
        rootValue: this.#root,
      });
      return { status: 200, body: JSON.stringify(result) };
    } finally {
      this.#inFlight -= 1;
    }
  }

  readonly #root = {
    viewer: () => ({
      id: 'u1',
      memberships: [
        { workspace: { id: 'w1', name: 'Garden', slug: 'garden' } },
        { workspace: { id: 'w2', name: 'House', slug: 'house' } },
      ],
    }),
    goals: (lookup: Lookup) => find(this.goals, lookup),
    tasks: (lookup: Lookup) => find(this.tasks, lookup),
    signIn: ({ input }: { input: { email: string; password: string } }) =>
      input.password === 'demo-password-123'
        ? { accessToken: this.validToken, errors: [] }
        : refuse('INVALID_CREDENTIALS'),
    createGoal: ({ input }: { input: Goal & Meta }) => {
      this.#note('createGoal', input);
      if (this.refusedTitles.has(input.title)) return refuse('INVALID_INPUT');
      if (this.goals.has(input.id)) return refuse('ALREADY_EXISTS');
      this.goals.set(input.id, input);
      return { goal: input, errors: [] };
    },
    createTask: ({ input }: { input: Task & Meta }) => {
      this.#note('createTask', input);
      if (this.tasks.has(input.id)) return refuse('ALREADY_EXISTS');
      const task = { ...input, version: 1, status: 'TODO' };
      this.tasks.set(input.id, task);
      return { task, errors: [] };
    },
    completeTask: ({ input }: { input: { id: string } & Meta }) => {
      this.#note('completeTask', input);
      const task = this.tasks.get(input.id);
      if (task) task.status = 'DONE';
      return task ? { task, errors: [] } : refuse('NOT_FOUND');
    },
  };

  #note(mutation: string, { meta }: Meta): void {
    this.mutations.push(mutation);
    this.idempotencyKeys.push(meta.idempotencyKey);
  }
}

type Meta = { meta: { idempotencyKey: string } };

const UNAUTHENTICATED = {
  status: 401,
  body: JSON.stringify({
    errors: [{ message: 'A valid token is needed.', extensions: { code: 'UNAUTHENTICATED' } }],
  }),
};

function find<Node>(all: Map<string, Node>, { filter, first }: Lookup): { nodes: Node[] } {
  const nodes = filter.id.in.flatMap((id) => all.get(id) ?? []);
  return { nodes: nodes.slice(0, first) };
}

function refuse(code: string) {
  return {
    errors: [{ code, message: `It is ${code}.`, path: code === 'ALREADY_EXISTS' ? ['id'] : [] }],
  };
}
