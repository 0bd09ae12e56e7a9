import type { ApolloCache } from '@apollo/client';
import { appendNode } from '../api/append-node.ts';
import type { CreateTaskInput } from '../api/generated/schema.ts';
import type { CreateTaskMutation } from './generated/create-task.ts';

/** Puts a new task below the others of its parent or goal. */
export function placeTask(
  cache: ApolloCache,
  { task }: CreateTaskMutation['createTask'],
  { parentId, goalId }: Pick<CreateTaskInput, 'parentId' | 'goalId'>,
): void {
  if (!task) return;
  appendNode(cache, task, { owner: { __typename: 'Task', id: parentId }, field: 'subtasks' });
  appendNode(cache, task, { owner: { __typename: 'Goal', id: goalId }, field: 'tasks' });
}
