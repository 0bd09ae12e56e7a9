import type { Person } from '../../../e2e/person.ts';

const TITLES = /* GraphQL */ `query ($workspaceId: ID!) { tasks(workspaceId: $workspaceId, orderBy: [{ field: SORT_KEY }]) { nodes { title status } } }`;

/** The titles of all tasks as the API has them, in the order of the board. */
export async function titlesOf(person: Person, status?: string): Promise<string[]> {
  const { tasks } = await person.query(TITLES, { workspaceId: person.workspaceId });
  const nodes = tasks.nodes as { title: string; status: string }[];
  return nodes.filter((task) => !status || task.status === status).map(({ title }) => title);
}
