import type { IdentifiedGoal, IdentifiedTask } from './identify-plan.ts';
import type { UnusedPart } from './plan.ts';
import { type PlanApi, Refused, type TaskState } from './plan-api.ts';

export type ImportCounts = {
  goalsCreated: number;
  goalsThere: number;
  tasksCreated: number;
  tasksThere: number;
  tasksCompleted: number;
};
export type ImportResult = ImportCounts & { readonly refused: readonly UnusedPart[] };

const IN_FLIGHT = 4;

/**
 * Makes what is missing of a plan, in its order, and completes what is checked. What is there stays
 * as it is. `onProgress` hears after each goal and task how many are done.
 */
export async function importPlan(options: {
  api: PlanApi;
  workspaceId: string;
  goals: readonly IdentifiedGoal[];
  onProgress: (done: number) => void;
}): Promise<ImportResult> {
  const { api, workspaceId, goals } = options;
  const [existingGoals, existingTasks] = await Promise.all([
    api.existingGoals(
      workspaceId,
      goals.map(({ id }) => id),
    ),
    api.existingTasks(
      workspaceId,
      goals.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    ),
  ]);
  const run = new ImportRun({ ...options, existingGoals, existingTasks });
  for (const goal of goals) await run.importGoal(goal);
  await atMost(IN_FLIGHT, goals, (goal) => run.importTasks(goal));
  return run.result;
}

class ImportRun {
  readonly #api: PlanApi;
  readonly #workspaceId: string;
  readonly #existingGoals: ReadonlySet<string>;
  readonly #existingTasks: ReadonlyMap<string, TaskState>;
  readonly #onProgress: (done: number) => void;
  readonly #refusedGoals = new Set<string>();
  readonly #refused: UnusedPart[] = [];
  #done = 0;
  readonly #counts: ImportCounts = {
    goalsCreated: 0,
    goalsThere: 0,
    tasksCreated: 0,
    tasksThere: 0,
    tasksCompleted: 0,
  };

  constructor(options: {
    api: PlanApi;
    workspaceId: string;
    existingGoals: ReadonlySet<string>;
    existingTasks: ReadonlyMap<string, TaskState>;
    onProgress: (done: number) => void;
  }) {
    this.#api = options.api;
    this.#workspaceId = options.workspaceId;
    this.#existingGoals = options.existingGoals;
    this.#existingTasks = options.existingTasks;
    this.#onProgress = options.onProgress;
  }

  get result(): ImportResult {
    return { ...this.#counts, refused: this.#refused.toSorted((a, b) => a.line - b.line) };
  }

  async importGoal(goal: IdentifiedGoal): Promise<void> {
    const { id, title, description, parentId } = goal;
    const isMade = await this.#attempt(goal, parentId, async () => {
      const wasThere = this.#existingGoals.has(id);
      const isNew =
        !wasThere &&
        (await this.#api.createGoal(this.#workspaceId, { id, title, description, parentId }));
      this.#counts[isNew ? 'goalsCreated' : 'goalsThere'] += 1;
    });
    if (!isMade) this.#refusedGoals.add(id);
  }

  /** One after the other, so that the numbers of tasks follow the order of the file. */
  async importTasks(goal: IdentifiedGoal): Promise<void> {
    for (const task of goal.tasks) {
      await this.#attempt(task, goal.id, () => this.#importTask(task, goal.id));
    }
  }

  async #importTask(task: IdentifiedTask, goalId: string): Promise<void> {
    const { id, title, description, isDone } = task;
    let state = this.#existingTasks.get(id);
    if (state) this.#counts.tasksThere += 1;
    else {
      const made = await this.#api.createTask(this.#workspaceId, {
        id,
        title,
        description,
        goalId,
      });
      this.#counts[made === 'there' ? 'tasksThere' : 'tasksCreated'] += 1;
      if (made !== 'there') state = made;
    }
    if (!isDone || state?.status === 'DONE') return;
    await this.#api.completeTask(id);
    this.#counts.tasksCompleted += 1;
  }

  async #attempt(
    part: { line: number },
    goalId: string | null,
    work: () => Promise<void>,
  ): Promise<boolean> {
    try {
      if (goalId && this.#refusedGoals.has(goalId)) throw new Refused('its goal was refused');
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refused.push({ line: part.line, reason: `refused: ${error.message}` });
      return false;
    } finally {
      this.#done += 1;
      this.#onProgress(this.#done);
    }
  }
}

async function atMost<Item>(
  limit: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values(); // shared, so that each item goes to one lane
  const lanes = Array.from({ length: limit }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(lanes);
}
