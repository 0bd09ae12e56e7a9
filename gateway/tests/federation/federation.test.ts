import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildGeneration } from '../../supergraph/generation.ts';
import { readFederationSettings } from './config.ts';
import { type Generated, generateOperation } from './generate-operation.ts';
import { type Answer, expectedOf, problemOf } from './judge.ts';
import { Random } from './random.ts';
import { runInProcess, serveWorld } from './serve-world.ts';
import { shrink } from './shrink.ts';
import { createWorld } from './world.ts';
import { library } from './worlds/library.ts';
import { shop } from './worlds/shop.ts';

const {
  operations: OPERATIONS,
  seed: SEED,
  maxDifferences: MAX_DIFFERENCES,
} = readFederationSettings();
const OVER_HTTP = Math.ceil(OPERATIONS / 5);

describe.each([library, shop].map(createWorld))('the $name world', (world) => {
  const kinds = world.monolith.getMutationType()
    ? (['query', 'query', 'mutation'] as const)
    : (['query'] as const);

  /** Compares many generated operations, and tells of those that differ what is left of them. */
  async function compare(
    ask: (operation: Generated) => Promise<Answer>,
    count: number,
    seed: number,
  ) {
    const judge = async (operation: Generated) =>
      problemOf(expectedOf(world, operation), await ask(operation));
    const differences: string[] = [];
    for (let index = 0; index < count && differences.length < MAX_DIFFERENCES; index += 1) {
      const random = new Random(seed + index);
      const kind = random.pick(kinds);
      const operation = generateOperation(world.monolith, world, random, kind);
      if (!(await judge(operation))) continue;
      const fails = async (smaller: Generated) => Boolean(await judge(smaller));
      const { query, variables } = await shrink(world.monolith, operation, fails);
      const problem = await judge({ query, variables });
      const shown = `${problem}\n${query}\n${JSON.stringify(variables)}`;
      differences.push(`seed ${seed + index}: ${shown}`);
    }
    if (differences.length > 0)
      expect.fail([`${differences.length} of ${count} differ`, ...differences].join('\n'));
  }

  test('shows clients the schema that was meant', () => {
    const { apiJsSchema } = buildGeneration(world.supergraphSdl);
    const text = (schema: typeof apiJsSchema) => printSchema(lexicographicSortSchema(schema));
    expect(text(apiJsSchema)).toBe(text(world.monolith));
  });

  test(`answers ${OPERATIONS} operations as one schema would, from seed ${SEED}`, async () => {
    await compare(runInProcess(world), OPERATIONS, SEED);
  }, 600_000);

  test(`answers ${OVER_HTTP} operations so when its subgraphs are asked by HTTP, from seed ${SEED}`, async () => {
    await using served = await serveWorld(world);
    await compare(served.ask, OVER_HTTP, SEED);
  }, 600_000);

  test('describes itself as one schema would', async () => {
    const query = getIntrospectionQuery();
    const { data } = await runInProcess(world)({ query, variables: {} });
    const described = (answer: unknown) =>
      printSchema(lexicographicSortSchema(buildClientSchema(answer as IntrospectionQuery)));
    expect(described(data)).toBe(described(expectedOf(world, { query, variables: {} }).data));
  });
});
