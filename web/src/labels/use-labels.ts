import { useQuery } from '@apollo/client/react';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { LabelsDocument } from './generated/labels.ts';

/**
 * The labels of the workspace in alphabetical order. No feed tells of them, so they are read whenever a place that
 * shows them opens; what is known already is shown meanwhile.
 */
export function useLabels() {
  const { id: workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(LabelsDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  return { labels: data?.labels ?? undefined, error, refetch };
}
