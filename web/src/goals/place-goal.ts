import type { ApolloCache } from '@apollo/client';
import { appendNode } from '../api/append-node.ts';
import type { CreateGoalInput } from '../api/generated/schema.ts';
import type { CreateGoalMutation } from './generated/create-goal.ts';
import { GoalPageDocument } from './generated/goal-page.ts';

/** Puts a new goal into the tree and below its parent, unless it is there already. */
export function placeGoal(
  cache: ApolloCache,
  { goal }: CreateGoalMutation['createGoal'],
  { workspaceId }: Pick<CreateGoalInput, 'workspaceId'>,
): void {
  if (!goal) return;
  cache.updateQuery({ query: GoalPageDocument, variables: { workspaceId } }, (data) => {
    if (!data?.goals || data.goals.nodes.some(({ id }) => id === goal.id)) return undefined;
    return { ...data, goals: { ...data.goals, nodes: [goal, ...data.goals.nodes] } };
  });
  const owner = { __typename: 'Goal', id: goal.parentId };
  appendNode(cache, goal, { owner, field: 'children' });
}
