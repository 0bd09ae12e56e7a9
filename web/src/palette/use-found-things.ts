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
export function useFoundThings(text: string): {
  readonly things: readonly Command[];
  readonly isLooking: boolean;
} {
  const { id: workspaceId } = useWorkspace();
  const { contains } = useFilter({ sensitivity: 'base' });
  const wanted = useDeferredValue(text.trim().slice(0, LONGEST));
  const skip = wanted.length < SHORTEST;
  const goals = useQuery(GoalPageDocument, { variables: { workspaceId, first: 100 }, skip });
  const tasks = useQuery(SearchTasksDocument, {
    variables: { workspaceId, text: wanted, first: MOST },
    fetchPolicy: 'network-only',
    skip,
  });
  if (skip) return { things: [], isLooking: false };
  const found = (tasks.data ?? tasks.previousData)?.searchTasks?.edges ?? [];
  return {
    things: [
      ...(goals.data?.goals?.nodes ?? [])
        .filter(({ title }) => contains(title, wanted))
        .slice(0, MOST)
        .map(({ id, title }) => ({ id, text: title, to: `/goals/${id}` })),
      ...found.map(({ node }) => ({
        id: node.id,
        text: `${node.number} ${node.title}`,
        to: `/tasks/${node.id}`,
      })),
    ],
    isLooking: tasks.loading,
  };
}
