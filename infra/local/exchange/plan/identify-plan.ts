import { deriveId } from '../client/derive-id.ts';
import type { Plan, PlannedGoal, PlannedTask } from './plan.ts';

export type IdentifiedTask = PlannedTask & { id: string };
export type IdentifiedGoal = Omit<PlannedGoal, 'tasks' | 'children'> & {
  id: string;
  parentId: string | null;
  tasks: IdentifiedTask[];
};

/**
 * Gives every goal and task the id that it has in this workspace whenever the plan is read. Parents
 * come before their children. An id follows from the titles on the way to the thing, and from how
 * many of the same name stand before it.
 */
export function identifyPlan(plan: Plan, workspaceId: string): IdentifiedGoal[] {
  return identifyGoals(plan.goals, null, workspaceId);
}

function identifyGoals(
  goals: readonly PlannedGoal[],
  parentId: string | null,
  workspaceId: string,
): IdentifiedGoal[] {
  const scope = parentId ?? workspaceId;
  const occurrence = counter();
  return goals.flatMap((goal) => {
    const id = deriveId(['goal', scope, goal.fullTitle, occurrence(goal.fullTitle)]);
    const { children, ...rest } = goal;
    const tasks = identifyTasks(goal.tasks, id);
    return [{ ...rest, id, parentId, tasks }, ...identifyGoals(children, id, workspaceId)];
  });
}

function identifyTasks(tasks: readonly PlannedTask[], goalId: string): IdentifiedTask[] {
  const occurrence = counter();
  return tasks.map((task) => {
    const id = deriveId(['task', goalId, task.fullTitle, occurrence(task.fullTitle)]);
    return { ...task, id };
  });
}

function counter(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return String(count);
  };
}
