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
  {
    name: 'G8 one value under many names',
    query: `{ products { ${Array.from({ length: 6 }, (_, index) => `n${index}: name`).join(' ')} } }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'leafAliases',
  },
  {
    name: 'G8 one value under many names, in fragments',
    query: `{ products { ...A ... on Product { ...B } } }
      fragment A on Product { a: name b: name c: name }
      fragment B on Product { d: name e: name f: name }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'leafAliases',
  },
  {
    name: 'G16 null in place of a default, where null is not allowed',
    query: 'query ($id: ID = "p1") { product(id: $id) { name } }',
    variables: { id: null },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 null in place of the default of a condition',
    query: 'query ($is: Boolean = true) { me @skip(if: $is) { id } }',
    variables: { is: null },
    code: 'BAD_USER_INPUT',
  },
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
  {
    name: 'G4 a string without end',
    query: '{ product(id: "p1) { id } }',
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'G4 a control character',
    query: '{ product(id: "\u0001") { id } \u0000 }',
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'G4 a half surrogate',
    query: '{ product(id: "\\uD800") { id } }',
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: 'G4 SQL in place of GraphQL', query: "' OR 1=1; --", code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'G4 1,001 tokens',
    query: `{ ${'id '.repeat(1_001)} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'tokens',
  },
  {
    name: 'G3 two operations of one name',
    query: 'query A { me { id } } query A { me { name } }',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'G5 a name of 100,000 letters',
    query: `{ ${'a'.repeat(100_000)} }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 an unknown input field near a real one',
    query:
      'mutation { enter(input: { emial: "a", email: "a", password: "secret-value" }) { ticket } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 an unknown input field in a variable',
    query: 'mutation ($input: Entering!) { enter(input: $input) { ticket } }',
    variables: { input: { emial: 'secret-value', email: 'a', password: 'secret-value' } },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G5 an unknown type',
    query: 'query ($x: Prodct) { me { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 a fragment on a type that is not there',
    query: '{ me { ... on Usr { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 a fragment that is not there',
    query: '{ me { ...F } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 a fragment that is not used',
    query: '{ me { id } } fragment F on User { id }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'G5 a field without its selection', query: '{ me }', code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'G5 a selection on a leaf',
    query: '{ me { id { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 one name for two fields',
    query: '{ me { a: id a: name } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 a variable that is not declared',
    query: '{ product(id: $id) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G5 a definition of a type',
    query: 'type A { a: Int } query { me { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G7 a type of the federation',
    query: '{ ... on _Entity { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'directives that nobody knows, many times',
    query: `{ me { id ${'@aa'.repeat(50)} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'one directive many times',
    query: `{ me { id ${'@include(if: true)'.repeat(20)} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: '@defer, which is not offered',
    query: '{ me { ... @defer { name } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection in circles',
    query:
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G8 16 tries of a password in one request',
    query: `mutation { ${Array.from({ length: 16 }, (_, index) => `a${index}: enter(input: { email: "a", password: "${index}" }) { ticket }`).join(' ')} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'rootAliases',
  },
  {
    name: 'G8 aliases of a field behind nested fragments',
    query: `{ ...A } fragment A on Query { ...B } fragment B on Query { ${Array.from({ length: 16 }, (_, index) => `a${index}: product(id: "p1") { id }`).join(' ')} }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'rootAliases',
  },
  {
    name: 'G10 depth that hides in fragments',
    query: `{ product(id: "p1") { ...F0 } } ${Array.from({ length: 7 }, (_, index) => `fragment F${index} on Product { reviews { product { ...F${index + 1} } } }`).join(' ')} fragment F7 on Product { id }`,
    code: 'QUERY_TOO_COMPLEX',
    limit: 'depth',
  },
  {
    name: 'G11 a fragment in itself',
    query: '{ me { ...A } } fragment A on User { id ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G16 a required variable that is missing',
    query: 'query ($id: ID!) { product(id: $id) { id } }',
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 a list for an ID',
    query: 'query ($id: ID!) { product(id: $id) { id } }',
    variables: { id: ['secret-value'] },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 a text for an Int',
    query: 'query ($first: Int) { products(first: $first) { id } }',
    variables: { first: 'secret-value' },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 a fraction for an Int',
    query: 'query ($first: Int) { products(first: $first) { id } }',
    variables: { first: 1.5 },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 a number for a Boolean',
    query: 'query ($x: Boolean!) { me { id @skip(if: $x) } }',
    variables: { x: 1 },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G16 a text of 100,000 letters for an Int',
    query: 'query ($first: Int) { products(first: $first) { id } }',
    variables: { first: 'x'.repeat(100_000) },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'G17 2^31 in the document',
    query: '{ products(first: 2147483648) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'G21 a number without bounds',
    query: '{ products(first: 1e400) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a mutation of a field of the root of queries',
    query: 'mutation { me { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
];
