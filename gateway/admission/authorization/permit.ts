import type { Identity } from '@trellis/kernel/identity';
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { CostRules } from '../cost/cost-rules.ts';
import { compileCost, type OperationCost } from '../cost/operation-cost.ts';
import { type DeniedField, type ReducedDocument, withoutDenied } from './denied-fields.ts';
import { compileFilling, type FillDenied } from './fill-denied.ts';
import { isMet, type Rule } from './rule.ts';
import type { AccessRules } from './rules-of-schema.ts';

/** What an operation comes to for callers who fail the same rules. */
export type PermittedDocument = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Null: nothing was taken out. */
  readonly reduced: ReducedDocument | null;
  readonly fillDenied: FillDenied | null;
  readonly cost: OperationCost;
};

/** Which of the rules the caller does not meet, in the order of the document. */
export function failedRules(rules: readonly Rule[], identity: Identity | null): readonly Rule[] {
  return rules.filter((rule) => !isMet(rule, identity));
}

/** The document as callers may have it who fail these rules. */
export function permit(
  schema: GraphQLSchema,
  whole: { document: DocumentNode; operation: OperationDefinitionNode },
  rules: { access: AccessRules; cost: CostRules; failed: readonly Rule[] },
): PermittedDocument {
  const { access, failed } = rules;
  const reduced =
    failed.length === 0 ? null : withoutDenied(schema, whole.document, { rules: access, failed });
  const { document, operation } = reduced ?? whole;
  return {
    document,
    operation,
    reduced,
    fillDenied: reduced && compileFilling(schema, reduced),
    cost: compileCost(schema, rules.cost, { document, operation }),
  };
}

/** What to do about denied fields: answer the rest of a query, or refuse the whole operation. */
export type DenialPolicy = 'filter' | 'reject';

/**
 * Refuses what must not run at all: a mutation or subscription if one of its roots is denied, a query
 * if all of them are.
 *
 * @throws OperationDenied
 */
export function checkDenials(
  { operation, reduced }: PermittedDocument,
  policy: DenialPolicy,
): void {
  if (!reduced) return;
  if (policy === 'reject') throw new OperationDenied([...reduced.denied.values()]);
  const isRefused = operation.operation !== OperationTypeNode.QUERY || reduced.isEmpty;
  if (isRefused && reduced.deniedRoots.length > 0) throw new OperationDenied(reduced.deniedRoots);
}

/** An operation that does not run, with the fields for whose sake. */
export class OperationDenied extends Error {
  readonly fields: readonly DeniedField[];

  constructor(fields: readonly DeniedField[]) {
    super('The operation is denied.');
    this.fields = fields;
  }
}
