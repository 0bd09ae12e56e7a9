import type { FieldPolicy } from '@apollo/client';

type Page = { readonly nodes?: readonly unknown[] } | null;

/**
 * How pages of a connection become one list in the cache: a page that was asked for by `after` is appended, any
 * other one begins the list anew. Lists that differ in one of the arguments are different lists.
 */
export function pagedNodes(keyArgs: string[] | false): FieldPolicy<Page> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      if (!args?.after || !existing?.nodes || !incoming?.nodes) return incoming;
      return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] };
    },
  };
}
