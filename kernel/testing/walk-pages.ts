import type { PageArguments } from '../persistence/paging.ts';

/** A connection as a client reads it, with the ids of its nodes. */
export type ReadPage = {
  readonly nodes: readonly { id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

export type Walk = {
  readonly size: number;
  readonly isForward: boolean;
  /** Happens after each page. */
  readonly between?: () => Promise<void>;
};

/** The ids of a whole list in its order, read page by page from one end to the other. */
export async function walkPages(
  read: (page: PageArguments) => Promise<ReadPage>,
  { size, isForward, between }: Walk,
): Promise<string[]> {
  const pages: string[][] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const page = await read(
      isForward ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = page.pageInfo;
    pages[isForward ? 'push' : 'unshift'](page.nodes.map(({ id }) => id));
    cursor = isForward ? endCursor : startCursor;
    more = isForward ? hasNextPage : hasPreviousPage;
    await between?.();
  }
  return pages.flat();
}
