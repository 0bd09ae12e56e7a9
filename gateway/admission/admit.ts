import { CodedError } from '@trellis/kernel/errors';
import { withoutValues } from '@trellis/kernel/graphql/without-values';
import type { Identity } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import type { Origin } from '@trellis/kernel/subgraph';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { type ClientError, toClientError } from '../errors/client-error.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Generations } from '../supergraph/generations.ts';
import { type PlannedOperation, planOperation } from '../supergraph/plan-operation.ts';
import { rootFieldsOf } from '../supergraph/root-fields.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Observation } from '../telemetry/observe-operation.ts';
import { checkDocumentLimits, DOCUMENT_LIMITS, tooComplex } from './document-limits.ts';
import type { GraphQLRequest } from './read-request.ts';

/** An operation that may run, on the generation that admitted it. */
export type Admitted = {
  readonly generation: Generation;
  readonly operation: PlannedOperation;
  readonly variables: Record<string, unknown>;
};

/** What admission needs to know of the gateway; one for all requests. */
export type Admission = {
  readonly generations: Pick<Generations, 'current'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

/** Who asks, and by which way. */
export type Caller = {
  readonly identity: Identity | null;
  readonly origin: Origin;
  readonly requestId: string;
  readonly transport: 'http' | 'websocket' | 'sse';
  /** Throws when this transport does not serve operations of that kind. */
  readonly checkKind: (kind: OperationTypeNode) => void;
  readonly observation?: Pick<Observation, 'plan'>;
};

const MAX_ERRORS = 10;

/** Several errors of one document. */
class DocumentErrors extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[], code: string) {
    super(code);
    this.errors = errors.map((error) => coded(error.message, code));
  }
}

/**
 * Decides whether an operation may run, and plans it. The same for every transport. It never throws:
 * whatever goes wrong inside is an error of this one operation.
 */
export async function admit(
  admission: Admission,
  request: GraphQLRequest,
  caller: Caller,
): Promise<Admitted | readonly ClientError[]> {
  const generation = admission.generations.current;
  try {
    const operation = prepare(generation, request, caller);
    const variables = withDefaults(operation.operation, request.variables ?? {});
    checkVariables(generation, operation.operation, variables);
    return { generation, operation, variables };
  } catch (error) {
    const errors = error instanceof DocumentErrors ? error.errors : [error];
    const { logger } = admission;
    return errors.map((one) => toClientError(one, { logger, requestId: caller.requestId }));
  }
}

function prepare(
  generation: Generation,
  { query, operationName }: GraphQLRequest,
  { checkKind, observation }: Caller,
): PlannedOperation {
  const key = `${operationName ?? ''}\n${query}`;
  const known = generation.operations.get(key);
  if (known) {
    checkKind(known.operation.operation);
    return known;
  }
  const document = parseDocument(query);
  checkDocumentLimits(document);
  const operation = operationOf(document, operationName);
  checkRootConditions(document);
  checkValidity(generation, document);
  checkKind(operation.operation);
  const plan = () => planOperation(generation, document, operation);
  const planned = observation ? observation.plan(plan) : plan();
  generation.operations.set(key, planned);
  return planned;
}

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('Parsing aborted')) throw tooComplex('tokens');
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
  const { apiJsSchema, rules } = generation;
  const errors = validate(apiJsSchema, document, rules, { maxErrors: MAX_ERRORS });
  if (errors.length > 0) throw new DocumentErrors(errors, 'GRAPHQL_VALIDATION_FAILED');
}

/** The operations of a plan declare the client's variables, but not the defaults they have. */
function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const defaults = variableDefinitions.flatMap(({ variable: { name }, defaultValue }) =>
    defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

function checkVariables(
  generation: Generation,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(generation.apiJsSchema, definitions, variables, {
    maxErrors: MAX_ERRORS,
  });
  if (!errors) return;
  const shown = errors.map(({ message }) => new GraphQLError(withoutValues(message)));
  throw new DocumentErrors(shown, 'BAD_USER_INPUT');
}

function coded(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Refuses what plain HTTP cannot serve. */
export function checkHttpKind(
  kind: OperationTypeNode,
  transport: { method: string; socketUrl: string },
): void {
  if (kind === OperationTypeNode.SUBSCRIPTION)
    throw new CodedError(
      'BAD_REQUEST',
      `Subscriptions are served over WebSocket (graphql-transport-ws) at ${transport.socketUrl}.`,
      { details: { socketUrl: transport.socketUrl } },
    );
  if (kind === OperationTypeNode.MUTATION && transport.method === 'GET')
    throw new CodedError('METHOD_NOT_ALLOWED', 'Send mutations by POST.');
}
