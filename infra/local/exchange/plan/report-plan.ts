import type { ImportResult } from './import-plan.ts';
import type { Plan, PlannedGoal, UnusedPart } from './plan.ts';

/** What the import did, and what of the file it could not use. */
export function reportResult(result: ImportResult, plan: Plan): string {
  const { goalsCreated, goalsThere, tasksCreated, tasksThere, tasksCompleted } = result;
  return [
    `Goals: ${goalsCreated} created, ${goalsThere} already there.`,
    `Tasks: ${tasksCreated} created, ${tasksThere} already there, ${tasksCompleted} completed.`,
    ...listUnused([...plan.unused, ...result.refused]),
  ].join('\n');
}

/** The plan as a tree, for a dry run. */
export function reportPlan(plan: Plan): string {
  const tree = plan.goals.flatMap((goal) => drawGoal(goal, 0));
  const goals = plan.goals.reduce((sum, goal) => sum + countGoals(goal), 0);
  const tasks = plan.goals.reduce((sum, goal) => sum + countTasks(goal), 0);
  const total = `${goals} goals and ${tasks} tasks; nothing was sent.`;
  return [...tree, '', total, ...listUnused(plan.unused)].join('\n');
}

function countGoals(goal: PlannedGoal): number {
  return goal.children.reduce((sum, child) => sum + countGoals(child), 1);
}

function countTasks(goal: PlannedGoal): number {
  return goal.children.reduce((sum, child) => sum + countTasks(child), goal.tasks.length);
}

function drawGoal(goal: PlannedGoal, level: number): string[] {
  const margin = '  '.repeat(level);
  return [
    `${margin}${goal.title}`,
    ...goal.tasks.map(({ isDone, title }) => `${margin}  [${isDone ? 'x' : ' '}] ${title}`),
    ...goal.children.flatMap((child) => drawGoal(child, level + 1)),
  ];
}

function listUnused(unused: readonly UnusedPart[]): string[] {
  if (unused.length === 0) return [];
  const lines = unused.map(({ line, reason }) => `  line ${line}: ${reason}`);
  return [`Not used: ${unused.length}`, ...lines];
}
