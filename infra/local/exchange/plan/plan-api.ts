import { sendChange } from '../client/changes.ts';
import type { Session } from '../client/session.ts';

export type TaskState = { id: string; version: number; status: string };
type NewGoal = {
  id: string;
  title: string;
  description: string | null;
  parentId: string | null;
};
type NewTask = { id: string; title: string; description: string | null; goalId: string };

/** The API said no to this one thing; the rest may go on. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const PAGE = 50;
const TASK_FIELDS = 'task { id version status }';

/** What the import of a plan asks of the public API. */
export class PlanApi {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
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
    const made = await this.#change('createGoal', 'goal { id }', { workspaceId, ...goal });
    return made !== 'there';
  }

  /** @returns the task, or `there` if it was there */
  async createTask(workspaceId: string, task: NewTask): Promise<TaskState | 'there'> {
    const made = await this.#change('createTask', TASK_FIELDS, { workspaceId, ...task });
    return made === 'there' ? made : (made.task as TaskState);
  }

  async completeTask(id: string): Promise<void> {
    await this.#change('completeTask', TASK_FIELDS, { id });
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
      const data = await this.#session.send<Record<string, { nodes: Node[] } | null>>(
        query,
        variables,
      );
      if (!data[list]) throw new Error(`The server does not show the ${list} of the workspace.`);
      found.push(...data[list].nodes);
    }
    return found;
  }

  async #change(
    mutation: string,
    selection: string,
    input: Record<string, unknown>,
  ): Promise<Record<string, unknown> | 'there'> {
    const outcome = await sendChange(this.#session, { mutation, selection, input });
    if (outcome.is === 'there') return 'there';
    if (outcome.is === 'refused') throw new Refused(outcome.reason);
    return outcome.payload;
  }
}
