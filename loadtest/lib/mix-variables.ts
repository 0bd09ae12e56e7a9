import type { MixedOperation } from './mix.ts';
import { oneOf } from './one-of.ts';

const WORDS = ['write', 'part', 'load', 'tester'];

/** Draws variables for an operation of the mix in one workspace. */
export function variablesOf(
  name: MixedOperation,
  {
    id: workspaceId,
    goalIds,
    taskIds,
  }: { readonly id: string; readonly goalIds: string[]; readonly taskIds: string[] },
) {
  switch (name) {
    case 'task-list':
      return { workspaceId, filter: { goalId: { eq: oneOf(goalIds) } }, first: 50 };
    case 'goal-tree':
    case 'activity':
      return { workspaceId, first: 20 };
    case 'dashboard':
      return { workspaceId };
    case 'search-tasks':
      return { workspaceId, text: oneOf(WORDS), first: 20 };
    case 'task-detail':
      return { id: oneOf(taskIds) };
    case 'complete-task':
      return { input: { id: oneOf(taskIds) } };
    case 'create-task':
      return { input: { workspaceId, goalId: oneOf(goalIds), title: 'Made under load' } };
    case 'update-task':
      return { input: { id: oneOf(taskIds), title: `Write what changed ${Date.now()}` } };
  }
}
