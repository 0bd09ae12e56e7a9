import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { compose, type SubgraphSource } from './compose.ts';
import { directiveChanges } from './directive-changes.ts';
import { type Usage, usageOf } from './usage.ts';

/** A change of the schema and what it means for clients. */
export type SchemaChange = {
  readonly level: 'breaking' | 'dangerous' | 'safe';
  /** The subgraph that made it; absent when several together did. */
  readonly subgraph?: string;
  readonly coordinate: string;
  readonly message: string;
  /** Registered operations that it concerns. */
  readonly usedBy: readonly string[];
};

const LEVELS = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
} as const;

/**
 * What changes between two sets of subgraphs. What breaks clients counts as breaking if a registered
 * operation uses it, or in any case when `isStrict`; else it is dangerous.
 */
export async function schemaChanges(options: {
  before: readonly SubgraphSource[];
  after: readonly SubgraphSource[];
  operations: readonly DocumentNode[];
  isStrict: boolean;
}): Promise<SchemaChange[]> {
  const { before, after, operations, isStrict } = options;
  const [old, young] = [publicSchema(compose(before)), publicSchema(compose(after))];
  const usage = usageOf(old, operations);
  const authors = await authorsOf(before, after);
  const visible = (await diff(old, young)).map((change) =>
    judge(change, { usage, authors, isStrict }),
  );
  const hidden = after.flatMap((subgraph) => {
    const known = before.find(({ name }) => name === subgraph.name);
    return known ? directiveChanges(known, subgraph) : [];
  });
  return [...visible, ...hidden];
}

/** The schema that clients see. */
export function publicSchema(supergraphSdl: string): GraphQLSchema {
  const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;
  return Supergraph.build(supergraphSdl, { supportedFeatures }).apiSchema().toGraphQLJSSchema();
}

type Judging = {
  readonly usage: Usage;
  readonly authors: ReadonlyMap<string, string>;
  readonly isStrict: boolean;
};

function judge(change: Change, { usage, authors, isStrict }: Judging): SchemaChange {
  const coordinate = change.path ?? '';
  const level = LEVELS[change.criticality.level];
  const usedBy = level === 'safe' ? [] : usersOf(coordinate, usage);
  const subgraph = authors.get(`${coordinate} ${change.type}`);
  const isHarmless = level === 'breaking' && usedBy.length === 0 && !isStrict;
  return {
    level: isHarmless ? 'dangerous' : level,
    ...(subgraph !== undefined && { subgraph }),
    coordinate,
    message: change.message,
    usedBy,
  };
}

// An argument or an input field that is new concerns whoever uses what it belongs to.
function usersOf(coordinate: string, usage: Usage): string[] {
  const parts = coordinate.split('.');
  const owner = parts.slice(0, -1).join('.');
  const isMember = parts.length === 3 || (parts.length === 2 && !hasFields(parts[0]!, usage));
  return [...(usage.get(coordinate) ?? (isMember ? usage.get(owner) : undefined) ?? [])];
}

function hasFields(type: string, usage: Usage): boolean {
  return [...usage.keys()].some((coordinate) => coordinate.startsWith(`${type}.`));
}

async function authorsOf(
  before: readonly SubgraphSource[],
  after: readonly SubgraphSource[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const subgraph of after) {
    const known = before.find(({ name }) => name === subgraph.name);
    if (!known || known.sdl === subgraph.sdl) continue;
    for (const change of await diff(ownSchema(known), ownSchema(subgraph)))
      found.set(`${change.path ?? ''} ${change.type}`, subgraph.name);
  }
  return found;
}

function ownSchema({ sdl }: SubgraphSource): GraphQLSchema {
  return buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
}
