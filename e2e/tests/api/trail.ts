import type { Data, Person } from '../../person.ts';
import type { System } from '../../system.ts';

const TRAIL = /* GraphQL */ `
  query ($chain: ID!, $types: [String!]) {
    auditEvents(workspaceId: $chain, filter: { types: $types }, first: 100, orderBy: ASC) {
      nodes { id type subjectType subjectId actorId changes { field before after } }
    }
  }
`;

/** What audit has recorded of these types, oldest first, in a workspace or of the person alone. */
export async function trailOf(
  system: System,
  person: Person,
  types: readonly string[],
  chain: string = person.workspaceId,
): Promise<Data[]> {
  await system.settle();
  const { auditEvents } = await person.query(TRAIL, {
    chain,
    types: types.map((type) => `accounts.${type}.v1`),
  });
  return auditEvents.nodes;
}
