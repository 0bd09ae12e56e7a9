import type { ApolloCache } from '@apollo/client';
import type { CreateGoalInput } from '../api/generated/schema.ts';
import type { CreateGoalMutation } from './generated/create-goal.ts';
import { GoalPageDocument } from './generated/goal-page.ts';

type Nodes = { readonly nodes: readonly { readonly __ref: string }[] };

/** Puts a new goal into the tree and below its parent, unless it is there already. */
export function placeGoal(
  cache: ApolloCache,
  { goal }: CreateGoalMutation['createGoal'],
  { workspaceId }: Pick<CreateGoalInput, 'workspaceId'>,
): void {
  const __ref = goal && cache.identify(goal);
  if (!__ref) return;
  cache.updateQuery({ query: GoalPageDocument, variables: { workspaceId } }, (data) => {
    if (!data?.goals || data.goals.nodes.some(({ id }) => id === goal.id)) return undefined;
    return { ...data, goals: { ...data.goals, nodes: [goal, ...data.goals.nodes] } };
  });
  const parent = cache.identify({ __typename: 'Goal', id: goal.parentId ?? undefined });
  if (!parent) return;
  cache.modify<{ children: Nodes }>({
    id: parent,
    fields: {
      children: (shown) => {
        const { nodes } = shown as Nodes;
        if (nodes.some((node) => node.__ref === __ref)) return shown;
        return { ...shown, nodes: [...nodes, { __ref }] } as never;
      },
    },
  });
}
