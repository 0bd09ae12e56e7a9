import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useFilter } from 'react-aria-components/Autocomplete';
import { GoalPageDocument } from '../goals/generated/goal-page.ts';
import { SearchTasksDocument } from '../tasks/generated/search-tasks.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import type { Command } from './commands.ts';

const SHORTEST = 2;
const LONGEST = 200;
const MOST = 8;

/** The goals whose titles have the text and the tasks that the API finds by it, each as the way to its page. */
export function useFoundThings(given: string): {
  readonly things: readonly Command[];
  readonly isLooking: boolean;
} {
  const { id: workspaceId } = useWorkspace();
  const { contains } = useFilter({ sensitivity: 'base' });
  const text = given.trim();
  const wanted = useDeferredValue(text);
  const skip = wanted.length < SHORTEST || wanted.length > LONGEST;
  const goals = useQuery(GoalPageDocument, {
    variables: { workspaceId, first: 100 },
    fetchPolicy: 'cache-and-network',
    skip,
  });
  const tasks = useQuery(SearchTasksDocument, {
    variables: { workspaceId, text: wanted, first: MOST },
    fetchPolicy: 'network-only',
    skip,
  });
  if (skip || text.length < SHORTEST) return { things: [], isLooking: false };
  const isCurrent = wanted === text && tasks.data !== undefined;
  const found = (tasks.data ?? tasks.previousData)?.searchTasks?.edges ?? [];
  return {
    things: [
      ...(goals.data?.goals?.nodes ?? [])
        .filter(({ title }) => contains(title, text))
        .slice(0, MOST)
        .map(({ id, title }) => ({ id, text: title, to: `/goals/${id}` })),
      ...found
        // What was found by earlier words is shown meanwhile where it has the new ones as well.
        .filter(({ node }) => isCurrent || contains(node.title, text))
        .map(({ node }) => ({
          id: node.id,
          text: `${node.number} ${node.title}`,
          to: `/tasks/${node.id}`,
        })),
    ],
    isLooking: !isCurrent && !tasks.error,
  };
}
