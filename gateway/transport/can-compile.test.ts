import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { canCompile } from './can-compile.ts';

const schema = buildSchema(/* GraphQL */ `
  input Plain { name: String inner: Inner }
  input Inner { names: [String!]! }
  input Filter { and: [Filter!] name: String }
  input Above { filters: [Filter!]! }
  type Query { show(plain: Plain, filter: Filter, above: Above, names: [String!]): String }
`);

test.each([
  ['query ($names: [String!]) { show(names: $names) }', true],
  ['query ($plain: Plain) { show(plain: $plain) }', true],
  ['query { show(filter: { and: [{ name: "x" }] }) }', true],
  ['query ($filter: Filter) { show(filter: $filter) }', false],
  ['query ($above: Above!) { show(above: $above) }', false],
])('%s may be compiled: %s', (document, expected) => {
  expect(canCompile(schema, parse(document))).toBe(expected);
});
