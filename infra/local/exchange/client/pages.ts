import type { Session } from './session.ts';

export const PAGE_SIZE = 100;

export type Connection<Node> = {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

type Lists<Node> = Record<string, Connection<Node> | null>;

/** The pages of a list, one at a time. The query takes `$first` and `$after`. */
export async function* pages<Node, Data = Lists<Node>>(
  session: Session,
  request: { query: string; variables: Record<string, unknown> },
  connectionIn: (data: Data) => Connection<Node> | null | undefined,
): AsyncGenerator<Node[]> {
  let after: string | null = null;
  do {
    const variables: Record<string, unknown> = { ...request.variables, first: PAGE_SIZE, after };
    const data = await session.send<Data>(request.query, variables);
    const connection = connectionIn(data);
    if (!connection) throw new Error('The server does not show what is in the workspace.');
    yield connection.nodes;
    after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  } while (after);
}
