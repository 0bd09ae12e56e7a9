export type HostileDocument = {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly code: string;
  /** By HTTP, unless it is 400. */
  readonly status?: number;
  readonly limit?: string;
};

const nested = (levels: number) =>
  `{ product(id: "p1") ${'{ reviews { product '.repeat(levels)} { id } ${'} }'.repeat(levels)} }`;

const doubling = `{ products { ...F0 } } ${Array.from(
  { length: 24 },
  (_, index) => `fragment F${index} on Product { ...F${index + 1} ...F${index + 1} }`,
).join(' ')} fragment F24 on Product { id }`;

/** Documents that must be refused in the same way on every transport. */
export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  { name: 'G4 a syntax error', query: '{ products { id ', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'G4 no document at all', query: '#', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'G5 an unknown field', query: '{ produkts { id } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'G5 an unknown argument near a real one',
    query: '{ product(idd: "p1") { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'G7 _service', query: '{ _service { sdl } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'G7 _entities',
    query: '{ _entities(representations: []) { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G3 two operations without a name',
    query: 'query A { me { id } } query B { me { id } }',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'G8 101 aliases of __typename',
    query: `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'rootAliases',
  },
  {
    name: 'G8 16 aliases behind a fragment',
    query: `{ ...F } fragment F on Query { ${Array.from({ length: 16 }, (_, index) => `a${index}: me { id }`).join(' ')} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'rootAliases',
  },
  {
    name: 'G8 50 mutations in one operation',
    query: `mutation { ${Array.from({ length: 50 }, (_, index) => `a${index}: countCalls`).join(' ')} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'rootAliases',
  },
  {
    name: 'G9 5,000 repeated fields',
    query: `{ ${'me { id } '.repeat(5_000)} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'tokens',
  },
  { name: 'G10 too deep by one', query: nested(6), code: 'QUERY_TOO_COMPLEX', limit: 'depth' },
  {
    name: 'G10 3,000 levels',
    query: `${'{ a '.repeat(3_000)}${'}'.repeat(3_000)}`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'tokens',
  },
  {
    name: 'G11 fragments that double 24 times',
    query: doubling,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'fields',
  },
  {
    name: 'G11 101 fragments',
    query: `{ me { id } } ${Array.from({ length: 101 }, (_, index) => `fragment F${index} on User { id }`).join(' ')}`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'fragments',
  },
  {
    name: 'G11 fragments in a circle',
    query: '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G16 null for a non-null variable',
    query: 'query ($id: ID!) { product(id: $id) { id } }',
    variables: { id: null },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 an object for an ID',
    query: 'query ($id: ID!) { product(id: $id) { id } }',
    variables: { id: { secretKey: 'secret-value' } },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 2^31 for an Int',
    query: 'query ($first: Int) { products(first: $first) { id } }',
    variables: { first: 2 ** 31 },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'W6 two root fields in a subscription',
    query: 'subscription { tick other: tick }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'T1 a variable condition on the root field of a subscription',
    query: 'subscription ($x: Boolean!) { tick @include(if: $x) }',
    variables: { x: true },
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'T2 a condition on an inline fragment at the root of a subscription',
    query: 'subscription ($x: Boolean!) { ... @skip(if: $x) { tick } }',
    variables: { x: false },
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'T2 a condition on a fragment at the root of a subscription',
    query:
      'subscription ($x: Boolean!) { ...F @include(if: $x) } fragment F on Subscription { tick }',
    variables: { x: true },
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'T2 a condition within a fragment at the root of a subscription',
    query: 'subscription { ...F } fragment F on Subscription { ... { tick @skip(if: true) } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'T2 a literal condition that leaves nothing to subscribe to',
    query: 'subscription { tick @include(if: false) }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a subscription to __typename',
    query: 'subscription { __typename }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
];
