import { type RawBuilder, sql } from 'kysely';
import { CodedError } from '../errors.ts';
import { isUuid } from '../ids.ts';

const MAX_DEPTH = 4;
const MAX_LEAVES = 40;
// Far from what PostgreSQL can hold in an interval or a date.
const MAX_YEARS = 1_000;

type Condition = RawBuilder<boolean>;

export type FilterClock = { readonly now: Date; readonly timeZone: string };

/** How one field of a filter becomes a condition. */
export type FilterField = (value: never, clock: FilterClock) => Condition;

type FilterInput = {
  and?: readonly FilterInput[] | null;
  or?: readonly FilterInput[] | null;
  not?: FilterInput | null;
};

/**
 * A filter input as one condition. All given fields must hold; an empty filter holds for everything.
 *
 * @throws CodedError BAD_USER_INPUT over 4 levels or 40 leaves
 */
export function toCondition(
  filter: object | null | undefined,
  fields: Readonly<Record<string, FilterField>>,
  clock: FilterClock,
): Condition {
  let leaves = 0;

  function convert(input: FilterInput, depth: number): Condition {
    if (depth > MAX_DEPTH) throw tooComplex(`A filter has at most ${MAX_DEPTH} levels.`);
    const { and, or, not, ...own } = input;
    const conditions = Object.entries(own).flatMap(([name, value]) => leaf(name, value));
    if (and) conditions.push(...and.map((inner) => convert(inner, depth + 1)));
    if (or) conditions.push(anyOf(or.map((inner) => convert(inner, depth + 1))));
    if (not) conditions.push(sql<boolean>`not coalesce(${convert(not, depth + 1)}, false)`);
    return allOf(conditions);
  }

  function leaf(name: string, value: unknown): Condition[] {
    const field = fields[name];
    if (!field || value == null) return [];
    leaves += 1;
    if (leaves > MAX_LEAVES) throw tooComplex(`A filter has at most ${MAX_LEAVES} conditions.`);
    return [field(value as never, clock)];
  }

  return convert((filter ?? {}) as FilterInput, 1);
}

function tooComplex(message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', message);
}

export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.join([...conditions], sql` and `)})`;
}

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join([...conditions], sql` or `)})`;
}

/** A list of values, of which the column has one. */
export function oneOf(column: string): FilterField {
  return (values: readonly string[]) =>
    sql<boolean>`${sql.ref(column)} = any(${values.map(storable)}::text[])`;
}

type IdMatch = {
  eq?: string | null;
  neq?: string | null;
  in?: readonly string[] | null;
  nin?: readonly string[] | null;
  isNull?: boolean | null;
};

/** Matches a column of uuids. Text that is no UUID equals none. */
export function idMatch(column: string): FilterField {
  const ref = sql.ref(column);
  return (match: IdMatch) => {
    const conditions: Condition[] = [];
    const among = (ids: readonly string[]) =>
      sql<boolean>`${ref} = any(${ids.filter(isUuid)}::uuid[])`;
    if (match.eq != null) conditions.push(among([match.eq]));
    if (match.in) conditions.push(among(match.in));
    if (match.neq != null)
      conditions.push(sql<boolean>`not coalesce(${among([match.neq])}, false)`);
    if (match.nin) conditions.push(sql<boolean>`not coalesce(${among(match.nin)}, false)`);
    if (match.isNull != null) conditions.push(isNull(column, match.isNull));
    return allOf(conditions);
  };
}

function isNull(column: string, wanted: boolean): Condition {
  return sql<boolean>`${sql.ref(column)} is ${sql.raw(wanted ? 'null' : 'not null')}`;
}

type TextMatch = {
  eq?: string | null;
  neq?: string | null;
  in?: readonly string[] | null;
  contains?: string | null;
  startsWith?: string | null;
  isNull?: boolean | null;
  caseSensitive?: boolean | null;
};

export function textMatch(column: string): FilterField {
  return (match: TextMatch) => {
    const fold = (value: RawBuilder<unknown>) =>
      match.caseSensitive ? value : sql`lower(${value})`;
    const left = fold(sql`${sql.ref(column)}`);
    const conditions: Condition[] = [];
    const like = (pattern: string) =>
      sql<boolean>`${left} like ${fold(sql`${storable(pattern)}::text`)}`;
    if (match.eq != null)
      conditions.push(sql<boolean>`${left} = ${fold(sql`${storable(match.eq)}::text`)}`);
    if (match.neq != null)
      conditions.push(
        sql<boolean>`${left} is distinct from ${fold(sql`${storable(match.neq)}::text`)}`,
      );
    if (match.in)
      conditions.push(
        anyOf(
          match.in.map((text) => sql<boolean>`${left} = ${fold(sql`${storable(text)}::text`)}`),
        ),
      );
    if (match.contains != null) conditions.push(like(`%${escapeLike(match.contains)}%`));
    if (match.startsWith != null) conditions.push(like(`${escapeLike(match.startsWith)}%`));
    if (match.isNull != null) conditions.push(isNull(column, match.isNull));
    return allOf(conditions);
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

// PostgreSQL has no text with U+0000.
function storable(text: string): string {
  if (text.includes('\u0000'))
    throw new CodedError('BAD_USER_INPUT', 'Text must not contain the character U+0000.');
  return text;
}

const COMPARISONS = {
  eq: '=',
  neq: 'is distinct from',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
} as const;

type ComparisonMatch = { [Name in keyof typeof COMPARISONS]?: unknown } & {
  in?: readonly number[] | null;
  isNull?: boolean | null;
  within?: string | null;
};

function comparisons(column: string, match: ComparisonMatch, type: string): Condition[] {
  const conditions = Object.entries(COMPARISONS).flatMap(([name, operator]) => {
    const value = match[name as keyof typeof COMPARISONS];
    return value == null
      ? []
      : [sql<boolean>`${sql.ref(column)} ${sql.raw(operator)} ${value}::${sql.raw(type)}`];
  });
  if (match.isNull != null) conditions.push(isNull(column, match.isNull));
  return conditions;
}

export function numberMatch(column: string): FilterField {
  return (match: ComparisonMatch) => {
    const conditions = comparisons(column, match, 'double precision');
    if (match.in)
      conditions.push(sql<boolean>`${sql.ref(column)} = any(${[...match.in]}::double precision[])`);
    return allOf(conditions);
  };
}

export function instantMatch(column: string): FilterField {
  return (match: ComparisonMatch, { now }) => {
    const conditions = comparisons(column, match, 'timestamptz');
    if (match.within != null)
      conditions.push(between(column, sql`${now}::timestamptz`, match.within, 'timestamptz'));
    return allOf(conditions);
  };
}

export function dateMatch(column: string): FilterField {
  return (match: ComparisonMatch, { now, timeZone }) => {
    const conditions = comparisons(column, match, 'date');
    const today = sql`(${now}::timestamptz at time zone ${timeZone})::date`;
    if (match.within != null) conditions.push(between(column, today, match.within, 'date'));
    return allOf(conditions);
  };
}

// PostgreSQL reads ISO 8601 durations, but no sign in front of them.
function between(
  column: string,
  from: RawBuilder<unknown>,
  duration: string,
  type: string,
): Condition {
  if (yearsOf(duration) > MAX_YEARS)
    throw new CodedError('BAD_USER_INPUT', `\`within\` reaches at most ${MAX_YEARS} years.`);
  const isBack = duration.startsWith('-');
  const span = sql`${duration.replace(/^[+-]/, '')}::interval`;
  const to = sql`(${from} ${sql.raw(isBack ? '-' : '+')} ${span})::${sql.raw(type)}`;
  const [low, high] = isBack ? [to, from] : [from, to];
  return sql<boolean>`${sql.ref(column)} between ${low} and ${high}`;
}

// Calendar units before the T, those of the clock behind it.
const PER_YEAR = { Y: 1, M: 12, W: 52, D: 365 } as const;
const CLOCK_PER_YEAR = { H: 8_760, M: 525_600, S: 31_536_000 } as const;

function yearsOf(duration: string): number {
  const [calendar = '', clock = ''] = duration.split('T');
  return sumOf(calendar, PER_YEAR) + sumOf(clock, CLOCK_PER_YEAR);
}

function sumOf(text: string, perYear: Readonly<Record<string, number>>): number {
  const parts = text.matchAll(/(\d+)([A-Z])/g);
  return [...parts].reduce(
    (years, [, amount, unit = '']) => years + Number(amount) / (perYear[unit] ?? 1),
    0,
  );
}
