import { canonicalHash } from '@trellis/kernel/canonical-json';
import { type ArgumentNode, type DocumentNode, Kind, print, visit } from 'graphql';
import type { Admitted } from '../admission/admit.ts';
import type { PlannedOperation } from '../supergraph/plan-operation.ts';
import { rootFieldsOf } from '../supergraph/root-fields.ts';
import type { Audience } from './audience.ts';

type Normal = { readonly text: string; readonly afterVariable: string | null };

const known = new WeakMap<DocumentNode, Normal>();

/**
 * What subscriptions have in common that get the same frames: operation, variables and audience. From
 * which place they begin makes no difference.
 */
export function groupKey({ operation: planned, variables }: Admitted, audience: Audience): string {
  const { text, afterVariable } = normalOf(planned);
  const given = Object.entries(variables).filter(([name]) => name !== afterVariable);
  return canonicalHash([text, Object.fromEntries(given), audience.key]);
}

function normalOf(planned: PlannedOperation): Normal {
  const before = known.get(planned.document);
  if (before) return before;
  const normal = normalize(planned);
  known.set(planned.document, normal);
  return normal;
}

function normalize({ document, operation, subscription }: PlannedOperation): Normal {
  const name = operation.name?.value ?? '';
  if (!subscription?.isResumable)
    return { text: `${name}\n${print(document)}`, afterVariable: null };
  const roots = new Set(rootFieldsOf(document, operation).map(({ field }) => field));
  let variable: string | null = null;
  const rest = visit(document, {
    Field(node) {
      if (!roots.has(node)) return undefined;
      const isAfter = (argument: ArgumentNode) => argument.name.value === 'after';
      const after = node.arguments?.find(isAfter)?.value;
      if (after?.kind === Kind.VARIABLE) variable = after.name.value;
      return { ...node, arguments: node.arguments?.filter((argument) => !isAfter(argument)) };
    },
  });
  const isElsewhere = variable !== null && isUsed(rest, variable);
  return { text: `${name}\n${print(rest)}`, afterVariable: isElsewhere ? null : variable };
}

function isUsed(document: DocumentNode, name: string): boolean {
  let isFound = false;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind === Kind.VARIABLE && node.name.value === name) isFound = true;
      return undefined;
    },
  });
  return isFound;
}
