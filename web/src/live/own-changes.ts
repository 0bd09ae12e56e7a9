const MOST = 500;
const ids = new Set<string>();

/** Changes that this tab has made, to be recognised when the feed brings them. */
export const ownChanges = {
  add(clientMutationId: string): void {
    ids.add(clientMutationId);
    if (ids.size > MOST) ids.delete(ids.values().next().value as string);
  },
  has: (clientMutationId: string | null): boolean =>
    clientMutationId !== null && ids.has(clientMutationId),
};
