import fc from 'fast-check';
import { type ReadPage, walkPages } from './walk-pages.ts';

export type ListOrder = { field: string; direction: string; nullsLast: boolean };

/** A list as these properties try it. */
export type PagedList = {
  /** The fields that it can be ordered by. */
  readonly fields: readonly string[];
  readonly read: (variables: object) => Promise<ReadPage>;
  /** Adds something to it and answers the id; among its likes it sorts anywhere. */
  readonly add: (index: number) => Promise<string>;
  readonly remove: (id: string) => Promise<unknown>;
};

const idsOf = ({ nodes }: ReadPage) => nodes.map(({ id }) => id);

function arbitraries(fields: readonly string[]) {
  const order = fc.record({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom('ASC', 'DESC'),
    nullsLast: fc.boolean(),
  });
  const orders: fc.Arbitrary<ListOrder[]> = fc.uniqueArray(order, {
    selector: ({ field }) => field,
    maxLength: 3,
  });
  return [orders, fc.integer({ min: 1, max: 4 }), fc.boolean()] as const;
}

/** Pages of any size, from either end, in any order, join to the whole list. */
export async function expectPagesToJoin({ fields, read }: PagedList): Promise<void> {
  await fc.assert(
    fc.asyncProperty(...arbitraries(fields), async (orderBy, size, isForward) => {
      const met = await walkPages((there) => read({ orderBy, ...there }), { size, isForward });
      expectSame(met, idsOf(await read({ orderBy })));
    }),
    { numRuns: 40 },
  );
}

/** What stays is met once and in order while other things come and go between the pages. */
export async function expectPagesToHoldStill(list: PagedList): Promise<void> {
  const { fields, read, add, remove } = list;
  const staying = new Set(idsOf(await read({})));
  const stays = (id: string) => staying.has(id);
  await fc.assert(
    fc.asyncProperty(...arbitraries(fields), async (orderBy, size, isForward) => {
      const passing = [await add(0), await add(1), await add(2)];
      const expected = idsOf(await read({ orderBy })).filter(stays);
      const met = await walkPages((there) => read({ orderBy, ...there }), {
        size,
        isForward,
        async between() {
          const gone = passing.shift();
          if (!gone) return;
          await remove(gone);
          await add(0);
        },
      });
      expectSame(met.filter(stays), expected);
      expectSame(met, [...new Set(met)]);
      for (const id of idsOf(await read({ first: 100 }))) if (!stays(id)) await remove(id);
    }),
    { numRuns: 25 },
  );
}

function expectSame(actual: readonly string[], expected: readonly string[]): void {
  if (actual.join() !== expected.join())
    throw new Error(`Met ${actual.join()} in place of ${expected.join()}.`);
}
