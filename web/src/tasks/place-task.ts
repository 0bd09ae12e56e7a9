import type { ApolloCache } from '@apollo/client';
import type { CreateTaskInput } from '../api/generated/schema.ts';
import type { CreateTaskMutation } from './generated/create-task.ts';

type Nodes = { readonly nodes: readonly { readonly __ref: string }[] };

/** Puts a new task below the others of its parent or goal, unless it is there already. */
export function placeTask(
  cache: ApolloCache,
  { task }: CreateTaskMutation['createTask'],
  { parentId, goalId }: Pick<CreateTaskInput, 'parentId' | 'goalId'>,
): void {
  const __ref = task && cache.identify(task);
  if (!__ref) return;
  const add = (shown: unknown) => {
    const { nodes } = shown as Nodes;
    if (nodes.some((node) => node.__ref === __ref)) return shown;
    return { ...(shown as Nodes), nodes: [...nodes, { __ref }] };
  };
  const parent = cache.identify({ __typename: 'Task', id: parentId ?? undefined });
  if (parent) cache.modify<{ subtasks: Nodes }>({ id: parent, fields: { subtasks: add as never } });
  const goal = cache.identify({ __typename: 'Goal', id: goalId ?? undefined });
  if (goal) cache.modify<{ tasks: Nodes }>({ id: goal, fields: { tasks: add as never } });
}
