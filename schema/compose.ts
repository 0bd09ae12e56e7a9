import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse as parseGraphQL } from 'graphql';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';

const supergraphConfig = z.object({
  subgraphs: z.record(
    z.string(),
    z.object({ routing_url: z.url(), schema: z.object({ file: z.string() }) }),
  ),
});

const configUrl = new URL('./supergraph.yaml', import.meta.url);
export const supergraphUrl = new URL('./supergraph.graphql', import.meta.url);

/** The subgraphs do not fit together, or one of them is not valid. One line for each problem. */
export class CompositionError extends Error {
  constructor(problems: readonly string[]) {
    super(`The subgraphs do not compose:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

/**
 * Composes the subgraphs that supergraph.yaml lists and returns the supergraph's SDL.
 *
 * @throws CompositionError
 */
export async function composeSupergraph(): Promise<string> {
  const config = supergraphConfig.parse(parseYaml(await readFile(configUrl, 'utf8')));
  const common = await readFile(
    new URL(import.meta.resolve('@trellis/kernel/common.graphql')),
    'utf8',
  );
  const services = await Promise.all(
    Object.entries(config.subgraphs).map(async ([name, { routing_url, schema }]) => {
      const own = await readFile(new URL(schema.file, configUrl), 'utf8');
      return { name, url: routing_url, typeDefs: parseSubgraph(name, `${common}\n${own}`) };
    }),
  );
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new CompositionError(errors.map((error) => error.message));
  return `${supergraphSdl.trim()}\n`;
}

function parseSubgraph(name: string, sdl: string) {
  try {
    return parseGraphQL(sdl);
  } catch (error) {
    throw new CompositionError([`[${name}] ${(error as Error).message}`]);
  }
}

if (import.meta.main) {
  try {
    await writeFile(supergraphUrl, await composeSupergraph());
    process.stdout.write('schema/supergraph.graphql is written.\n');
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
