import { type DirectiveNode, parse, print, visit } from 'graphql';
import { compose, readSubgraphs, type SubgraphSource } from '../../../schema/compose.ts';

// ApolloGateway refuses a supergraph with these, so nobody is given them here.
const AUTHORIZATION = new Set(['authenticated', 'requiresScopes', 'policy']);

/** The subgraphs of the product without what asks for authorization. */
export async function openSubgraphs(): Promise<SubgraphSource[]> {
  const sources = await readSubgraphs();
  return sources.map((source) => ({ ...source, sdl: withoutAuthorization(source.sdl) }));
}

/** The supergraph that every measured gateway serves, with the subgraphs at these addresses. */
export async function openSupergraph(urls: Readonly<Record<string, string>>): Promise<string> {
  const sources = await openSubgraphs();
  return compose(sources.map((source) => ({ ...source, url: urls[source.name] ?? source.url })));
}

function withoutAuthorization(sdl: string): string {
  const Directive = ({ name }: DirectiveNode) => (AUTHORIZATION.has(name.value) ? null : undefined);
  return print(visit(parse(sdl), { Directive }));
}
