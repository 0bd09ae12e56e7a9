import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Generation } from '../supergraph/generation.ts';
import { rootFieldsOf } from '../supergraph/root-fields.ts';
import { onlyOperation, rulesOfDocument } from './authorization/denied-fields.ts';
import type { Rule } from './authorization/rule.ts';
import { checkDocumentLimits, type DocumentLimits, tooComplex } from './document-limits.ts';
import type { GraphQLRequest } from './read-request.ts';

/** An operation that is valid, with what of it is the same for all callers. */
export type CheckedDocument = {
  /** The operation and its fragments; other operations of the document are left out. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What its fields ask of callers. */
  readonly rules: readonly Rule[];
  /** Whether anybody may ask for its root fields, without a token. */
  readonly isOpen: boolean;
  readonly introspects: boolean;
};

export const MAX_ERRORS = 10;

/** Several errors of one document. */
export class DocumentErrors extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[], code: string) {
    super(code);
    this.errors = errors.map((error) => coded(error.message, code));
  }
}

/**
 * Reads an operation and holds it against the limits and the schema.
 *
 * @throws GraphQLError, CodedError, DocumentErrors
 */
export function checkDocument(
  generation: Generation,
  { query, operationName }: GraphQLRequest,
  limits: DocumentLimits,
): CheckedDocument {
  const whole = parseDocument(query, limits);
  checkDocumentLimits(whole, limits);
  const operation = operationOf(whole, operationName);
  checkRootConditions(whole);
  checkValidity(generation, whole);
  const document = onlyOperation(whole, operation);
  const { apiJsSchema, accessRules } = generation;
  const rules = rulesOfDocument(apiJsSchema, document, accessRules);
  const questions = validate(apiJsSchema, document, [NoSchemaIntrospectionCustomRule]);
  const isOpen = isOpenToAll(generation, document, operation);
  return { document, operation, rules, isOpen, introspects: questions.length > 0 };
}

function isOpenToAll(
  { apiJsSchema, accessRules }: Generation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const root = apiJsSchema.getRootType(operation.operation)?.name ?? '';
  return rootFieldsOf(document, operation).every(
    ({ field }) => accessRules.ofField(root, field.name.value).length === 0,
  );
}

function parseDocument(query: string, limits: DocumentLimits): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('Parsing aborted')) throw tooComplex(limits, 'tokens');
    throw coded(message, 'GRAPHQL_PARSE_FAILED');
  }
}

function operationOf(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation) return operation;
  throw coded(
    operationName ? 'There is no operation of that name.' : 'Say which operation by operationName.',
    'OPERATION_RESOLUTION_FAILURE',
  );
}

// Validation and planner both throw on these; and a subscription that depends on a condition would
// have nothing to subscribe to half of the time.
function checkRootConditions(document: DocumentNode): void {
  for (const operation of document.definitions) {
    if (operation.kind !== 'OperationDefinition') continue;
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) continue;
    if (rootFieldsOf(document, operation).some(({ isConditional }) => isConditional))
      throw coded(
        '@skip and @include are not allowed on the root field of a subscription.',
        'GRAPHQL_VALIDATION_FAILED',
      );
  }
}

function checkValidity(generation: Generation, document: DocumentNode): void {
  const errors = validate(generation.apiJsSchema, document, specifiedRules, {
    maxErrors: MAX_ERRORS,
  });
  if (errors.length > 0) throw new DocumentErrors(errors, 'GRAPHQL_VALIDATION_FAILED');
}

function coded(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
