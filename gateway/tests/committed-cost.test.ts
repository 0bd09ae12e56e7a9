import { readdirSync, readFileSync } from 'node:fs';
import { getOperationAST, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { onlyOperation } from '../admission/authorization/denied-fields.ts';
import { compileCost } from '../admission/cost/operation-cost.ts';
import { buildGeneration } from '../supergraph/generation.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);
const generation = buildGeneration(readFileSync(new URL('supergraph.graphql', SCHEMA), 'utf8'));
const LIMIT = 5_000;

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const { apiJsSchema, costRules } = generation;
  const whole = { document: onlyOperation(document, operation), operation };
  return compileCost(apiJsSchema, costRules, whole).requested(variables);
}

describe('the operations that clients begin with', () => {
  const folder = new URL('operations/', SCHEMA);

  test.each(readdirSync(folder))('%s stays under the limit', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const operation = getOperationAST(parse(text))!;
    const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, Number(print(defaultValue))] as const] : [],
    );
    const cost = costOf(text, Object.fromEntries(defaults));
    expect(cost).toBeLessThanOrEqual(LIMIT);
    expect(cost).toBeGreaterThan(0);
  });
});

describe('the price', () => {
  const id = 'id: "0"';
  const workspaceId = 'workspaceId: "0"';

  test.each<[string, string, number]>([
    ['an object', `{ task(${id}) { id title } }`, 1],
    ['objects in objects', `{ task(${id}) { id goal { id owner { id } } } }`, 3],
    ['a page of 50 unless asked otherwise', `{ tasks(${workspaceId}) { nodes { id } } }`, 51],
    ['a page as asked', `{ tasks(${workspaceId}, first: 7) { nodes { id } } }`, 8],
    ['a page from the end', `{ tasks(${workspaceId}, last: 7) { nodes { id } } }`, 8],
    ['edges with their nodes', `{ tasks(${workspaceId}, first: 7) { edges { node { id } } } }`, 15],
    [
      'a page in a page',
      `{ tasks(${workspaceId}, first: 7) { nodes { subtasks { nodes { id } } } } }`,
      155,
    ],
    ['a list of usual length', `{ task(${id}) { assignees { id } labels { id } } }`, 9],
    ['a count', `{ tasks(${workspaceId}, first: 1) { totalCount } }`, 6],
    ['a search', `{ searchTasks(${workspaceId}, text: "a", first: 1) { edges { score } } }`, 21],
    ['a field that is asked for twice', `{ task(${id}) { goal { id } goal { title } } }`, 2],
    ['a field that is skipped', `{ task(${id}) { goal @skip(if: true) { id } } }`, 1],
    ['introspection', '{ __schema { types { fields { name } } } __typename }', 0],
    ['a mutation', 'mutation { refreshToken(input: { refreshToken: "x" }) { accessToken } }', 10],
    [
      'a mutation that hashes',
      'mutation { signIn(input: { email: "x", password: "x" }) { accessToken errors { code } } }',
      51,
    ],
    [
      'two of them',
      'mutation { a: signIn(input: { email: "x", password: "x" }) { accessToken } b: signIn(input: { email: "x", password: "x" }) { accessToken } }',
      100,
    ],
  ])('of %s', (_name, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  test('follows the variables', () => {
    const query =
      'query ($n: Int, $x: Boolean!) { tasks(workspaceId: "0", first: $n) { nodes { id goal @include(if: $x) { id } } } }';
    expect(costOf(query, { n: 3, x: false })).toBe(4);
    expect(costOf(query, { n: 3, x: true })).toBe(7);
    expect(costOf(query, { n: null, x: false })).toBe(51);
    expect(costOf(query, { n: -3, x: true })).toBe(1);
  });
});
