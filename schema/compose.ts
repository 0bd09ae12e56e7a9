import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse as parseGraphQL } from 'graphql';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { extensionOf } from './extensions.ts';

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

/** A subgraph with the whole of its SDL, the part that all share included. */
export type SubgraphSource = { readonly name: string; readonly url: string; readonly sdl: string };

const COMMON = '../kernel/graphql/common.graphql';

/**
 * The subgraphs that supergraph.yaml lists.
 *
 * @param read gives the text of a file by its path from this folder; by default as it is on disk
 */
export async function readSubgraphs(
  read: (path: string) => Promise<string> = (path) => readFile(new URL(path, configUrl), 'utf8'),
): Promise<SubgraphSource[]> {
  const config = supergraphConfig.parse(parseYaml(await read('./supergraph.yaml')));
  const common = await read(COMMON);
  return Promise.all(
    Object.entries(config.subgraphs).map(async ([name, { routing_url, schema }]) => {
      const own = await read(schema.file);
      return { name, url: routing_url, sdl: `${common}\n${own}\n${extensionOf(name, own)}` };
    }),
  );
}

/**
 * Composes the subgraphs that supergraph.yaml lists and returns the supergraph's SDL.
 *
 * @throws CompositionError
 */
export async function composeSupergraph(): Promise<string> {
  return compose(await readSubgraphs());
}

/**
 * Composes subgraphs into the supergraph's SDL.
 *
 * @throws CompositionError
 */
export function compose(subgraphs: readonly SubgraphSource[]): string {
  const services = subgraphs.map(({ name, url, sdl }) => ({
    name,
    url,
    typeDefs: parseSubgraph(name, sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new CompositionError(errors.map((error) => error.message));
  if (supergraphSdl.includes('https://specs.apollo.dev/context/'))
    throw new CompositionError(['@context and @fromContext are not served by the gateway']);
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
