import { readFile } from 'node:fs/promises';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { isNonNullType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { buildGeneration } from '../supergraph/generation.ts';
import { admitOn } from './kit/admit-on.ts';

const sdl = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const generation = buildGeneration(sdl);

const plan = (query: string, variables: Record<string, unknown> = {}) =>
  admitOn(generation, query, variables);

function fetchesOf(node: PlanNode | undefined): FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    default:
      return [];
  }
}

test('every subscription of the product can be resumed', () => {
  const fields = Object.keys(generation.apiJsSchema.getSubscriptionType()!.getFields());
  expect([...generation.resumableFields.keys()].toSorted()).toEqual(fields.toSorted());
  expect(fields.length).toBeGreaterThanOrEqual(4);
});

test('T9 an event holds its own ids and every entity in it may be absent', () => {
  const entities = new Set(['Task', 'Goal', 'User', 'Workspace', 'Notification']);
  for (const { cursorFields } of generation.resumableFields.values())
    for (const name of cursorFields.keys()) {
      const type = generation.apiJsSchema.getType(name);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields()))
        if (isNonNullType(field.type) && entities.has(String(field.type.ofType)))
          throw new Error(`${name}.${field.name} must be nullable`);
    }
});

test('a subscription is begun at its owner, and fields of two others are fetched per event', async () => {
  const { operation } = await plan(
    `subscription ($workspace: ID!, $after: ChangeCursor) {
      taskChanged(workspaceId: $workspace, after: $after) {
        ... on TaskChange { kind task { id title goal { title owner { displayName } } } }
        ... on ResyncRequired { reason latest }
      }
    }`,
    { workspace: 'w', after: 'c1' },
  );
  const { subscription } = operation;
  expect(subscription).toMatchObject({ subgraph: 'tasks', isResumable: true });
  expect(subscription!.afterOf({ workspace: 'w', after: 'c1' })).toBe('c1');
  expect(subscription!.afterOf({ workspace: 'w' })).toBeUndefined();
  expect(subscription!.primary.operation).toContain('after:$_trellis_after');
  expect(subscription!.primary.operation).not.toContain('__alias');
  const asked = fetchesOf(operation.plan.node as PlanNode).map(({ serviceName }) => serviceName);
  expect(asked).toEqual(['@event', 'goals', 'accounts']);
});
