import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { Admitted } from '../admission/admit.ts';
import { withReservedVariable } from '../supergraph/reserved-variable.ts';
import { AFTER_VARIABLE } from '../supergraph/resumable-document.ts';
import type { SubgraphAnswer, Upstream } from '../transport/upstream.ts';

/** The upstream of the subgraph that owns the root field of a subscription. */
export function ownerOf({ generation, operation }: Admitted): Upstream {
  return generation.upstreams.get(operation.subscription!.subgraph)!;
}

/** Opens a subscription at the subgraph that owns its root field, after a place or from now on. */
export function openSource(
  admitted: Admitted,
  call: { after: string | undefined; facts: RequestFacts; signal: AbortSignal },
): AsyncIterable<SubgraphAnswer> {
  const { after, facts, signal } = call;
  const { primary } = admitted.operation.subscription!;
  const subquery = {
    text: primary.operation,
    document: primary.operationDocumentNode!,
    operationName: primary.operationName,
    kind: primary.operationKind,
  };
  const all: Record<string, unknown> = {
    ...withReservedVariable(admitted.variables),
    [AFTER_VARIABLE]: after ?? null,
  };
  const used = (primary.variableUsages ?? []).filter((name) => name in all);
  const variables = Object.fromEntries(used.map((name) => [name, all[name]]));
  return ownerOf(admitted).subscribe({ subquery, variables, facts, signal, scope: {} });
}
