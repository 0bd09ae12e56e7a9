import { useFragment, useQuery } from '@apollo/client/react';
import { GoalPlaceDocument, GoalPlaceFragmentDoc } from './generated/goal-place.ts';
import { TaskPlaceDocument, TaskPlaceFragmentDoc } from './generated/task-place.ts';

const KINDS = {
  tasks: {
    typename: 'Task',
    fragment: TaskPlaceFragmentDoc,
    fragmentName: 'TaskPlace',
    document: TaskPlaceDocument,
  },
  goals: {
    typename: 'Goal',
    fragment: GoalPlaceFragmentDoc,
    fragmentName: 'GoalPlace',
    document: GoalPlaceDocument,
  },
} as const;

/**
 * The id of the workspace that the task or goal of an address belongs to: undefined while it is asked for, null where
 * the address names neither, or one that cannot be had.
 */
export function useThingPlace(pathname: string): string | null | undefined {
  const [, kind = 'tasks', id = ''] = /^\/(tasks|goals)\/([^/]+)/.exec(pathname) ?? [];
  const { typename, fragment, fragmentName, document } = KINDS[kind as keyof typeof KINDS];
  // What a list has shown is known, also without a connection.
  const { data: known, complete } = useFragment({
    fragment,
    fragmentName,
    from: { __typename: typename, id },
  });
  const { loading } = useQuery(document, { variables: { id }, skip: !id || complete });
  if (!id) return null;
  if (complete) return known.workspaceId;
  return loading ? undefined : null;
}
