import {
  type Expression,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  sql,
} from 'kysely';
import { canonicalHash } from '../canonical-json.ts';
import { CodedError, cursorInvalid } from '../errors.ts';

const MAX_PAGE = 100;
const MAX_COUNTED = 10_000;

/** The arguments of a Relay connection. */
export type PageArguments = {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
};

export type OrderTerm = {
  /** The column, such as `task.created_at`. */
  readonly column: string;
  /** Its type, to compare a cursor's text with it. */
  readonly type:
    | 'text'
    | 'integer'
    | 'double precision'
    | 'timestamptz'
    | 'date'
    | 'uuid'
    | 'bigint';
  readonly direction: 'asc' | 'desc';
  /** For a column of fixed values: those values in their order, which is not that of the alphabet. */
  readonly ranked?: readonly string[];
  /** For text whose case matters: it is compared byte by byte. */
  readonly isExact?: true;
  /** Where nulls go, for a column that may be null. */
  readonly nulls?: 'first' | 'last';
};

export type Connection<Node> = {
  readonly edges: readonly { cursor: string; node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Null above 10 000. */
  readonly countTotal: () => Promise<number | null>;
};

/** Resolvers of every connection type: the total is counted only when it is asked for. */
export const connectionResolvers = {
  totalCount: (connection: Pick<Connection<unknown>, 'countTotal'>) => connection.countTotal(),
};

// biome-ignore lint/suspicious/noExplicitAny: any table and selection can be paged
type Query<Row> = SelectQueryBuilder<any, any, Row>;

export type PageOptions<Row extends { id: string }> = {
  // biome-ignore lint/suspicious/noExplicitAny: any database can be paged
  readonly kysely: Kysely<any>;
  /** The rows to page through, filtered but neither ordered nor limited. */
  readonly query: Query<Row>;
  /** Without the id, which is always the last term. */
  readonly order: readonly OrderTerm[];
  /** The column of the id, such as `task.id`. */
  readonly idColumn: string;
  readonly page: PageArguments;
  readonly defaultSize: number;
  /** What a cursor is bound to: the list, its filter and order. */
  readonly scope: unknown;
};

/**
 * One page by keyset: the cursor holds the order values of a row, and the next page is what lies
 * behind them, so that rows that come and go elsewhere do not move it.
 *
 * @throws CodedError BAD_USER_INPUT for impossible sizes, CURSOR_INVALID for a cursor of another list
 */
export async function fetchPage<Row extends { id: string }>(
  options: PageOptions<Row>,
): Promise<Connection<Row>> {
  const plan = planPage(options);
  const rows = await plan.query.execute().catch(blameCursor(options.page));
  return toConnection(plan, rows as Keyed<Row>[], () => countUpTo(options.kysely, options.query));
}

/**
 * The same page below each of many parents, in one statement.
 *
 * @param options.query must compare its parent column with `sql.ref('parent.id')`
 */
export async function fetchPagesByParent<Row extends { id: string }>(
  options: PageOptions<Row> & { parentIds: readonly string[] },
): Promise<Connection<Row>[]> {
  const { kysely, parentIds } = options;
  const plan = planPage(options);
  // A name that no row has: rows of a tree know a parent of their own.
  const { rows } = await sql<Keyed<Row> & { pageOfParent: string }>`
    select parent.id as "pageOfParent", item.*
    from unnest(${[...parentIds]}::uuid[]) as parent (id)
    cross join lateral (${plan.query}) as item`
    .execute(kysely)
    .catch(blameCursor(options.page));
  const byParent = Map.groupBy(rows, (row) => row.pageOfParent);
  let counting: Promise<ReadonlyMap<string, number>> | undefined;
  const countTotal = async (parentId: string) => {
    counting ??= countBelow(kysely, options.query, parentIds);
    return cap((await counting).get(parentId) ?? 0);
  };
  return parentIds.map((parentId) =>
    toConnection(plan, byParent.get(parentId) ?? [], () => countTotal(parentId)),
  );
}

type Keyed<Row> = Row & Record<`key${number}`, string | null>;
type Plan<Row> = {
  query: Query<Row>;
  size: number;
  isBackward: boolean;
  hash: string;
  keys: number;
  page: PageArguments;
};

function planPage<Row extends { id: string }>(options: PageOptions<Row>): Plan<Row> {
  const { size, isBackward } = sizeOf(options.page, options.defaultSize);
  const terms = [
    ...options.order,
    { column: options.idColumn, type: 'uuid', direction: 'asc' } as OrderTerm,
  ];
  const hash = canonicalHash(options.scope).slice(0, 12);
  let query = options.query;
  for (const [index, term] of terms.entries()) {
    query = query.select(
      sql<string | null>`${orderValue(term)}::text`.as(`key${index}`),
    ) as Query<Row>;
    query = query.orderBy(orderOf(term, isBackward)) as Query<Row>;
  }
  if (options.page.after)
    query = query.where(beyond(terms, decode(options.page.after, hash, terms.length), false));
  if (options.page.before)
    query = query.where(beyond(terms, decode(options.page.before, hash, terms.length), true));
  return {
    query: query.limit(size + 1),
    size,
    isBackward,
    hash,
    keys: terms.length,
    page: options.page,
  };
}

function sizeOf(
  { first, last }: PageArguments,
  defaultSize: number,
): { size: number; isBackward: boolean } {
  if (first != null && last != null) throw badPage('`first` and `last` exclude each other.');
  const size = first ?? last ?? defaultSize;
  if (size < 1 || size > MAX_PAGE)
    throw badPage(`\`${first == null ? 'last' : 'first'}\` goes from 1 to ${MAX_PAGE}.`);
  return { size, isBackward: last != null };
}

function badPage(message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', message);
}

/** Text is ordered as people look for it: whatever its case. */
function orderValue(term: OrderTerm): RawBuilder<unknown> {
  if (term.ranked) return sql`array_position(${[...term.ranked]}::text[], ${sql.ref(term.column)})`;
  const column = sql`${sql.ref(term.column)}`;
  if (term.isExact) return sql`${column} collate "C"`;
  return term.type === 'text' ? sql`lower(${column})` : column;
}

function orderOf(term: OrderTerm, isReversed: boolean): RawBuilder<unknown> {
  const direction = (term.direction === 'asc') === isReversed ? 'desc' : 'asc';
  const nulls = term.nulls && ((term.nulls === 'first') === isReversed ? 'last' : 'first');
  return sql`${orderValue(term)} ${sql.raw(direction)} ${sql.raw(nulls ? `nulls ${nulls}` : '')}`;
}

/** What lies behind the values in the order of the terms, or before them if reversed. */
function beyond(
  terms: readonly OrderTerm[],
  values: readonly (string | null)[],
  isReversed: boolean,
): Expression<boolean> {
  const choices = terms.map((term, index) => {
    const equal = terms
      .slice(0, index)
      .map(
        (earlier, at) =>
          sql<boolean>`${orderValue(earlier)} is not distinct from ${cast(earlier, values[at])}`,
      );
    return sql<boolean>`(${sql.join([...equal, behind(term, values[index] ?? null, isReversed)], sql` and `)})`;
  });
  const choice = sql<boolean>`(${sql.join(choices, sql` or `)})`;
  const bound = boundOf(terms[0] as OrderTerm, values[0] ?? null, isReversed);
  return bound ? sql<boolean>`(${bound} and ${choice})` : choice;
}

/** Follows from the choices, and lets an index begin where the page does: it cannot use an `or`. */
function boundOf(
  term: OrderTerm,
  value: string | null,
  isReversed: boolean,
): RawBuilder<boolean> | null {
  if (term.nulls || value === null) return null;
  const operator = sql.raw((term.direction === 'asc') === isReversed ? '<=' : '>=');
  return sql<boolean>`${orderValue(term)} ${operator} ${cast(term, value)}`;
}

function cast(term: OrderTerm, value: string | null | undefined): RawBuilder<unknown> {
  return sql`${value ?? null}::${sql.raw(term.ranked ? 'integer' : term.type)}`;
}

function behind(term: OrderTerm, value: string | null, isReversed: boolean): RawBuilder<boolean> {
  const column = orderValue(term);
  const nullsBehind = (term.nulls === 'last') !== isReversed;
  if (value === null)
    return nullsBehind ? sql<boolean>`false` : sql<boolean>`${column} is not null`;
  const operator = sql.raw((term.direction === 'asc') === isReversed ? '<' : '>');
  const compared = sql<boolean>`${column} ${operator} ${cast(term, value)}`;
  return term.nulls && nullsBehind ? sql<boolean>`(${compared} or ${column} is null)` : compared;
}

function encode(hash: string, values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify([hash, ...values])).toString('base64url');
}

function decode(cursor: string, hash: string, keys: number): (string | null)[] {
  const [bound, ...values] = parseCursor(cursor);
  if (
    bound !== hash ||
    values.length !== keys ||
    !values.every((value) => value === null || typeof value === 'string')
  )
    throw cursorInvalid();
  return values as (string | null)[];
}

// Filters are checked before; only a cursor carries text that need not be of its column's type.
const UNREADABLE = new Set(['22003', '22007', '22008', '22021', '22P02']);

function blameCursor({ after, before }: PageArguments): (error: unknown) => never {
  return (error) => {
    const { code } = error as { code?: unknown };
    throw (after || before) && UNREADABLE.has(String(code)) ? cursorInvalid() : error;
  };
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // Not made by us; answered like any other foreign cursor.
  }
  throw cursorInvalid();
}

function toConnection<Row extends { id: string }>(
  plan: Plan<Row>,
  fetched: readonly Keyed<Row>[],
  countTotal: () => Promise<number | null>,
): Connection<Row> {
  const more = fetched.length > plan.size;
  const rows = fetched.slice(0, plan.size);
  if (plan.isBackward) rows.reverse();
  const edges = rows.map((row) => ({
    cursor: encode(plan.hash, keysOf(row, plan.keys)),
    node: row as Row,
  }));
  return {
    edges,
    nodes: rows,
    pageInfo: {
      hasNextPage: plan.isBackward ? Boolean(plan.page.before) : more,
      hasPreviousPage: plan.isBackward ? more : Boolean(plan.page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countTotal,
  };
}

function keysOf(row: Keyed<object>, keys: number): (string | null)[] {
  return Array.from({ length: keys }, (_, index) => row[`key${index}`] ?? null);
}

async function countUpTo(
  kysely: PageOptions<never>['kysely'],
  query: Query<unknown>,
): Promise<number | null> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${query.limit(MAX_COUNTED + 1)}) as counted`.execute(
    kysely,
  );
  return cap(rows[0]?.count ?? 0);
}

/** The totals below all parents in one statement, however many of them are asked for. */
async function countBelow(
  kysely: PageOptions<never>['kysely'],
  query: Query<unknown>,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ parentId: string; count: number }>`
    select parent.id as "parentId", counted.count
    from unnest(${[...parentIds]}::uuid[]) as parent (id)
    cross join lateral (
      select count(*)::integer as count from (${query.limit(MAX_COUNTED + 1)}) as item
    ) as counted`.execute(kysely);
  return new Map(rows.map(({ parentId, count }) => [parentId, count]));
}

function cap(count: number): number | null {
  return count > MAX_COUNTED ? null : count;
}
