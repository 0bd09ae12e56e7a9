import { buildSchema, execute, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { expect, test } from 'vitest';
import { compilable } from './compilable.ts';

const SDL = /* GraphQL */ `
  input Plain { name: String inner: Inner }
  input Inner { names: [String!]! }
  input Filter { and: [Filter!] name: String size: Int! = 3 }
  input Above { filters: [Filter!]! }
  type Query { show(plain: Plain, filter: Filter, above: Above, filters: [Filter!], names: [String!]): String }
`;
const schema = showing(`scalar _Any ${SDL}`);

function showing(sdl: string): GraphQLSchema {
  const built = buildSchema(sdl);
  built.getQueryType()!.getFields().show!.resolve = (_root, given) => JSON.stringify(given);
  return built;
}

function runCompiled(text: string, given: Record<string, unknown>) {
  const { document, read } = compilable(schema, parse(text))!;
  const known = read(given);
  if ('errors' in known) return { errors: known.errors };
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error(JSON.stringify(compiled));
  return compiled.query({}, {}, known.variables);
}

const inner = { and: [{ name: 'x' }, { and: [{ name: 'y', size: 1 }] }] };

test.each([
  ['query ($names: [String!]) { show(names: $names) }', { names: ['x'] }],
  ['query ($plain: Plain) { show(plain: $plain) }', { plain: { inner: { names: 'x' } } }],
  ['query { show(filter: { and: [{ name: "x" }] }) }', {}],
  ['query ($filter: Filter) { show(filter: $filter) }', { filter: inner }],
  ['query ($filter: Filter) { show(filter: $filter) }', {}],
  ['query ($filter: Filter) { show(filter: $filter) }', { filter: null }],
  ['query ($filter: Filter = { name: "x" }) { show(filter: $filter) }', {}],
  ['query ($filter: Filter!) { show(filter: $filter) }', { filter: {} }],
  ['query ($above: Above!) { show(above: $above) }', { above: { filters: [inner] } }],
  ['query ($filters: [Filter!]) { show(filters: $filters) }', { filters: inner }],
  ['query ($filter: Filter!) { show(filters: [$filter]) }', { filter: inner }],
  ['query ($filter: Filter) { show(filter: $filter) }', { filter: { and: [{ size: 'x' }] } }],
  [
    'query ($filter: Filter) { show(filter: $filter) }',
    { filter: { and: Array(80).fill({ size: 'x' }) } },
  ],
  ['query ($filter: Filter!) { show(filter: $filter) }', {}],
  ['query ($filter: Filter!) { show(filter: $filter) }', { filter: null }],
])('%s with %j gives what graphql-js makes of it', async (text, given) => {
  const expected = await execute({ schema, document: parse(text), variableValues: given });
  expect(JSON.stringify(await runCompiled(text, given))).toBe(JSON.stringify(expected));
});

test('an input type that contains itself is left to graphql-js where nothing stands for any value', () => {
  const document = parse('query ($filter: Filter) { show(filter: $filter) }');
  expect(compilable(showing(SDL), document)).toBeNull();
});

test('an object of which conditions may leave nothing is left to graphql-js', () => {
  const document = parse('query ($show: Boolean!) { show @include(if: $show) }');
  expect(compilable(schema, document)).toBeNull();
});
