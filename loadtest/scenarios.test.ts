import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { MIX, MIXED, pickOperation } from './lib/mix.ts';

const SCHEMA_FOLDER = join(import.meta.dirname, '../schema');
const OPERATIONS = join(SCHEMA_FOLDER, 'operations');

test('every named operation is valid against the supergraph', async () => {
  const supergraph = await readFile(join(SCHEMA_FOLDER, 'supergraph.graphql'), 'utf8');
  const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;
  const schema = Supergraph.build(supergraph, { supportedFeatures })
    .apiSchema()
    .toGraphQLJSSchema();
  for (const file of await readdir(OPERATIONS)) {
    const operation = parse(await readFile(join(OPERATIONS, file), 'utf8'));
    expect(validate(schema, operation).map(({ message }) => `${file}: ${message}`)).toEqual([]);
  }
});

test('the smoke scenario sends every named query and mutation', async () => {
  const [known, smoke] = await Promise.all(
    ['lib/operations.ts', 'smoke.ts'].map((file) =>
      readFile(join(import.meta.dirname, file), 'utf8'),
    ),
  );
  const files = (await readdir(OPERATIONS)).map((file) => file.replace('.graphql', ''));
  for (const name of files) expect(known).toContain(`read('${name}')`);
  const sent = files.filter((name) => !['sign-in', 'watch-tasks', 'watch-comments'].includes(name));
  for (const name of sent) expect(smoke).toContain(`send('${name}'`);
});

test('operations are picked by their weight', () => {
  const total = Object.values(MIX).reduce((sum, weight) => sum + weight, 0);
  const picked = Array.from({ length: total }, (_, i) => pickOperation((i + 0.5) / total));
  for (const name of MIXED) expect(picked.filter((it) => it === name)).toHaveLength(MIX[name]);
  expect(pickOperation(0)).toBe('task-list');
  expect(pickOperation(0.999_999)).toBe('update-task');
});
