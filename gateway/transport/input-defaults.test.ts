import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLField,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { expect, test } from 'vitest';
import { inputDefaults } from './input-defaults.ts';

const schema = buildSchema(/* GraphQL */ `
  enum Wind { CALM STORM }
  input Sail { area: Int! = 12 wind: Wind! = CALM reef: Reef }
  input Reef { depth: Int! = 2 }
  input Boat { name: String! sails: [Sail!]! = [{ area: 3 }] sail: Sail flag: String }
  type Query { show(boat: Boat!, plain: Int): String }
`);
const document = parse('query ($boat: Boat!, $plain: Int) { show(boat: $boat, plain: $plain) }');
const show = schema.getQueryType()?.getFields().show as GraphQLField<unknown, unknown>;
show.resolve = (_root, { boat }) => JSON.stringify(boat);

function variablesOf({ definitions: [operation] }: DocumentNode) {
  return (operation as OperationDefinitionNode).variableDefinitions ?? [];
}

test.each([
  ['fields left out', { name: 'Argo' }],
  ['fields left out within', { name: 'Argo', sail: { reef: {} } }],
  ['fields left out in a list', { name: 'Argo', sails: [{}, { area: 1, wind: 'STORM' }] }],
  ['a null', { name: 'Argo', sail: null, flag: null }],
])('a compiled query sees the defaults of %s as graphql-js does', async (_name, boat) => {
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error('not compiled');
  const variables = inputDefaults(schema, variablesOf(document))({ boat, plain: 1 });
  const jit = await compiled.query({}, {}, variables);
  const oracle = await execute({ schema, document, variableValues: { boat, plain: 1 } });
  const parsed = (answer: { data?: unknown }) => JSON.parse((answer.data as { show: string }).show);
  expect(parsed(jit as object)).toEqual(parsed(oracle));
});

test('variables without input objects stay as they are', () => {
  const variables = { plain: 1 };
  const other = parse('query ($plain: Int) { __typename }');
  expect(inputDefaults(schema, variablesOf(other))(variables)).toBe(variables);
});
