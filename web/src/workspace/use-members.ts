import { useQuery } from '@apollo/client/react';
import { MembersDocument } from './generated/members.ts';
import { useWorkspace } from './WorkspaceProvider.tsx';

export type Person = { readonly id: string; readonly displayName: string };

/** The people of the workspace, in order of their names. */
export function useMembers(): readonly Person[] {
  const { id: workspaceId } = useWorkspace();
  const { data } = useQuery(MembersDocument, { variables: { workspaceId } });
  const people = data?.workspace?.memberships.nodes.map(({ user }) => user) ?? [];
  return people.toSorted((a, b) => a.displayName.localeCompare(b.displayName));
}
