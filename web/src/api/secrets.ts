import type { DocumentNode } from 'graphql';

const SECRET = /password|token|secret/i;

/** Whether a mutation sends or answers something that must be kept nowhere. */
export function carriesSecret({ definitions }: DocumentNode, input: object): boolean {
  return namesIn(input).some((name) => SECRET.test(name)) || answersSecret(definitions);
}

type Node = {
  readonly kind: string;
  readonly name?: { readonly value: string } | undefined;
  readonly selectionSet?: { readonly selections: readonly Node[] } | undefined;
};

function answersSecret(nodes: readonly Node[]): boolean {
  return nodes.some(
    ({ kind, name, selectionSet }) =>
      (kind === 'Field' && SECRET.test(name?.value ?? '')) ||
      answersSecret(selectionSet?.selections ?? []),
  );
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}
