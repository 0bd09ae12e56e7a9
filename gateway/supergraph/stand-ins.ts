import type { FetchNode } from '@apollo/query-planner';
import { type FieldNode, Kind, visit } from 'graphql';
import type { Requirements } from './requirements.ts';
import type { ResultPath } from './result-positions.ts';
import { withDocument } from './with-document.ts';

/** A request with the real fields in place of stand-ins, under the names of the stand-ins. */
export function withOriginals(node: FetchNode, requirements: Requirements): FetchNode {
  return withDocument(
    node,
    visit(node.operationDocumentNode!, {
      [Kind.FIELD](field: FieldNode) {
        const original = requirements.originalOf(field.name.value);
        if (!original) return undefined;
        const { alias = field.name } = field;
        const name = { kind: Kind.NAME, value: original.field } as const;
        return { ...field, alias, name, arguments: original.arguments };
      },
    }),
  );
}

/** The variables of a request with representations that have the names the subgraph knows. */
export function withOriginalNames(
  variables: Readonly<Record<string, unknown>>,
  requirements: Requirements,
): Record<string, unknown> {
  if (requirements.hasNoArguments || !variables.representations) return { ...variables };
  return { ...variables, representations: renamed(variables.representations, requirements) };
}

/** The part of a path that a client may see: what is fetched for a subgraph only has no place there. */
export function visiblePath(
  path: ResultPath | undefined,
  requirements: Requirements,
): ResultPath | undefined {
  const hidden = path?.findIndex((part) => requirements.originalOf(String(part))) ?? -1;
  return hidden < 0 ? path : path!.slice(0, hidden);
}

function renamed(value: unknown, requirements: Requirements): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, requirements));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      requirements.originalOf(name)?.field ?? name,
      renamed(inner, requirements),
    ]),
  );
}
