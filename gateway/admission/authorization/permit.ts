import type { Identity } from '@trellis/kernel/identity';
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
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
};

/** Which of the rules the caller does not meet, in the order of the document. */
export function failedRules(rules: readonly Rule[], identity: Identity | null): readonly Rule[] {
  return rules.filter((rule) => !isMet(rule, identity));
}

/** The document as callers may have it who fail these rules. */
export function permit(
  schema: GraphQLSchema,
  whole: { document: DocumentNode; operation: OperationDefinitionNode },
  { rules, failed }: { rules: AccessRules; failed: readonly Rule[] },
): PermittedDocument {
  const { document, operation } = whole;
  if (failed.length === 0) return { document, operation, reduced: null, fillDenied: null };
  const reduced = withoutDenied(schema, document, { rules, failed });
  const fillDenied = compileFilling(schema, reduced);
  return { document: reduced.document, operation: reduced.operation, reduced, fillDenied };
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
