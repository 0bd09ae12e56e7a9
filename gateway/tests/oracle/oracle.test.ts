import { readFile } from 'node:fs/promises';
import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { subqueryOf } from '../../execution/fetch-parts.ts';
import { type PlannedOperation, planOperation } from '../../supergraph/plan-operation.ts';
import type { SubgraphAnswer } from '../../transport/upstream.ts';
import { type Generated, generateOperation } from '../federation/generate-operation.ts';
import { Random } from '../federation/random.ts';
import { createWorld } from '../federation/world.ts';
import { library } from '../federation/worlds/library.ts';
import { shop } from '../federation/worlds/shop.ts';
import { askBoth, type Outcome } from './ask-both.ts';
import { readOracleSettings } from './config.ts';
import { isOrderedAfterwards, mayDifferByFaults, withoutRivals } from './differences.ts';
import { type Faults, frozen, withFaults } from './faults.ts';
import { inventWorld } from './invented-world.ts';

const { operations: OPERATIONS, seed: SEED } = readOracleSettings();
const facts = { identity: null, requestId: 'r' };

const committed = await readFile(
  new URL('../../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);

describe.each([
  ['the committed supergraph', committed],
  ['the library world', createWorld(library).supergraphSdl],
  ['the shop world', createWorld(shop).supergraphSdl],
])('over %s', (_name, supergraphSdl) => {
  const faults: Faults = { seed: null, hasWrongTypes: false, isFrozen: false, requests: [] };
  const { generation, vocabulary } = inventWorld(supergraphSdl, (one) => withFaults(one, faults));
  const schema = generation.apiJsSchema;
  const kinds = [
    'query' as const,
    'query' as const,
    ...(schema.getMutationType() ? ['mutation' as const] : []),
    ...(schema.getSubscriptionType() ? ['subscription' as const] : []),
  ];

  test(`both executors give the same for ${OPERATIONS} operations, from seed ${SEED}`, async () => {
    for (let index = 0; index < OPERATIONS; index += 1) {
      const seed = SEED + index;
      const random = new Random(seed);
      const generated = generateOperation(schema, vocabulary, random, random.pick(kinds));
      const operation = planned(generated);
      if (!operation) continue;
      faults.hasWrongTypes = !isOrderedAfterwards(generation, operation);
      const seeds = mayDifferByFaults(generation, operation) ? [null] : [null, seed, seed + 0.5];
      for (const faultSeed of seeds) {
        faults.seed = faultSeed;
        const { variables } = generated;
        const event = await eventOf(operation, variables);
        const run = { generation, operation, variables, ...(event && { event }) };
        const { ours, stock } = await askBoth(run, faults);
        const told = `seed ${seed}, faults ${faultSeed}\n${generated.query}\n${JSON.stringify(variables)}`;
        expect(shown(ours), told).toEqual(shown(stock));
      }
    }
  }, 600_000);

  // A root field that is always left out leaves nothing to subscribe to.
  function planned({ query }: Generated): PlannedOperation | undefined {
    const document = parse(query);
    try {
      return planOperation(generation, document, getOperationAST(document)!);
    } catch {
      return undefined;
    }
  }

  async function eventOf(
    { subscription }: PlannedOperation,
    variables: Record<string, unknown>,
  ): Promise<SubgraphAnswer | undefined> {
    if (!subscription) return undefined;
    const { primary, subgraph } = subscription;
    const upstream = generation.upstreams.get(subgraph)!;
    const { signal } = new AbortController();
    const call = { subquery: subqueryOf(primary), variables, facts, scope: {}, signal };
    return frozen(await upstream.fetch(call).catch(() => ({ data: null })));
  }
});

function shown({ data, errors, requests }: Outcome) {
  return { data, requests, errors: withoutRivals(data, errors) };
}
