import type { ApolloCache, StoreObject } from '@apollo/client';

type Nodes = { readonly nodes: readonly { readonly __ref: string }[] };
type Owner = { readonly __typename: string; readonly id: string | null | undefined };

/** Puts something at the end of a connection of its owner, unless it is there already, or there is no owner. */
export function appendNode(
  cache: ApolloCache,
  node: StoreObject,
  { owner, field }: { owner: Owner; field: string },
): void {
  const __ref = cache.identify(node);
  const id = cache.identify({ ...owner, id: owner.id ?? undefined });
  if (!__ref || !id) return;
  cache.modify<Record<string, Nodes>>({
    id,
    fields: {
      [field]: (shown) => {
        const { nodes } = shown as Nodes;
        if (nodes.some((one) => one.__ref === __ref)) return shown;
        return { ...shown, nodes: [...nodes, { __ref }] } as never;
      },
    },
  });
}
