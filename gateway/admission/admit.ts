import { CodedError, unauthenticated } from '@trellis/kernel/errors';
import type { Identity } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import type { Origin } from '@trellis/kernel/subgraph';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { type ClientError, toClientError } from '../errors/client-error.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Generations } from '../supergraph/generations.ts';
import { type PlannedOperation, planOperation } from '../supergraph/plan-operation.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Observation } from '../telemetry/observe-operation.ts';
import type { FillDenied } from './authorization/fill-denied.ts';
import {
  checkDenials,
  failedRules,
  OperationDenied,
  type PermittedDocument,
  permit,
} from './authorization/permit.ts';
import { type Rule, refusalOf } from './authorization/rule.ts';
import { chargeOperation, chargeRefusal } from './charge-operation.ts';
import {
  type CheckedDocument,
  checkDocument,
  DocumentErrors,
  MAX_ERRORS,
} from './check-document.ts';
import { checkVariables, withDefaults } from './check-variables.ts';
import type { AdmissionSettings } from './config.ts';
import type { OperationUsage } from './operation-usage.ts';
import type { PersistedOperations } from './persisted/persisted-operations.ts';
import type { RateLimits } from './rate-limits/rate-limits.ts';
import type { SignInLimits } from './rate-limits/sign-in-limits.ts';
import type { GraphQLRequest } from './read-request.ts';
import { Receipt } from './receipt.ts';

/** An operation that may run, on the generation that admitted it. */
export type Admitted = {
  readonly generation: Generation;
  readonly operation: PlannedOperation;
  readonly variables: Record<string, unknown>;
  /** Puts into the result what the caller may not see, as null; null when that is nothing. */
  readonly fillDenied: FillDenied | null;
  /** What it costs; to be settled when a query or mutation has run. */
  readonly receipt: Receipt;
  /** The same for the same caller on another generation; null when it would be refused there. */
  readonly readmit: (generation: Generation) => Admitted | null;
};

/** What admission needs to know of the gateway; one for all requests. */
export type Admission = {
  readonly generations: Pick<Generations, 'current'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly settings: AdmissionSettings;
  readonly usage: OperationUsage;
  readonly persisted: PersistedOperations;
  readonly limits: RateLimits;
  readonly signIns: SignInLimits;
  readonly access: Access;
};

/** Knows whose access token grants a role that was taken since. */
export type Access = { holdsTooMuch(identity: Identity): boolean };

/** Who asks, and by which way. */
export type Caller = {
  readonly identity: Identity | null;
  readonly origin: Origin;
  readonly requestId: string;
  readonly transport: 'http' | 'websocket' | 'sse';
  /** Throws when this transport does not serve operations of that kind. */
  readonly checkKind: (kind: OperationTypeNode) => void;
  readonly observation?: Pick<Observation, 'plan'>;
  /** Where the cost is taken down, to be told even if the operation is refused. */
  readonly receipt?: Receipt;
  /** Is told the text of the operation, also when the request only had its id. */
  readonly onText?: (query: string) => void;
};

/**
 * Decides whether an operation may run, and plans it. The same for every transport. It never throws:
 * whatever goes wrong inside is an error of this one operation.
 */
export async function admit(
  admission: Admission,
  given: GraphQLRequest,
  caller: Caller,
): Promise<Admitted | readonly ClientError[]> {
  const generation = admission.generations.current;
  const receipt = caller.receipt ?? new Receipt();
  try {
    const request = await admission.persisted.resolve(given);
    caller.onText?.(request.query);
    const { key, checked } = knownDocument(admission, generation, request);
    admission.persisted.confirm(request, given);
    const { operation } = checked;
    caller.checkKind(operation.operation);
    checkIntrospection(admission, checked, caller);
    checkRoles(admission, checked, caller);
    const variables = withDefaults(operation, request.variables ?? {});
    checkVariables(generation.apiJsSchema, checked, variables);
    const allowed = allow(admission, { generation, key, checked, caller });
    await chargeOperation(admission, {
      generation,
      permitted: allowed.permitted,
      variables,
      caller,
      receipt,
    });
    const { observation } = caller;
    const planned = plan(admission, generation, allowed, observation);
    const { fillDenied } = allowed.permitted;
    const readmit = (other: Generation) =>
      readmitOn(admission, other, { request, admitted, caller });
    const admitted: Admitted = {
      generation,
      operation: planned,
      variables,
      fillDenied,
      receipt,
      readmit,
    };
    admission.usage.count(request);
    return admitted;
  } catch (error) {
    const known = await chargeRefusal(error, admission, caller, receipt);
    return clientErrors(known, admission, caller);
  }
}

/** Has the most used operations ready on a generation before anybody asks for them. */
export function prepareOn(
  admission: Admission,
  generation: Generation,
  request: GraphQLRequest,
): void {
  try {
    const { key, checked } = knownDocument(admission, generation, request);
    const permitted = permitDocument(generation, checked, []);
    generation.permitted.set(key, permitted);
    plan(admission, generation, { key, permitted });
  } catch {
    // It does not fit; who asks for it is told why.
  }
}

function readmitOn(
  admission: Admission,
  generation: Generation,
  { request, admitted, caller }: { request: GraphQLRequest; admitted: Admitted; caller: Caller },
): Admitted | null {
  try {
    const { key, checked } = knownDocument(admission, generation, request);
    checkVariables(generation.apiJsSchema, checked, admitted.variables);
    const allowed = allow(admission, { generation, key, checked, caller });
    const operation = plan(admission, generation, allowed);
    const { fillDenied } = allowed.permitted;
    return { ...admitted, generation, operation, fillDenied };
  } catch {
    return null;
  }
}

function knownDocument(
  { settings, metrics }: Admission,
  generation: Generation,
  request: GraphQLRequest,
) {
  const key = `${request.operationName ?? ''}\n${request.query}`;
  const known = generation.documents.get(key);
  metrics.cacheRequests.inc({ cache: 'document', result: known ? 'hit' : 'miss' });
  if (known) return { key, checked: known };
  const checked = checkDocument(generation, request, settings.limits);
  generation.documents.set(key, checked);
  metrics.cacheEntries.set({ cache: 'document' }, generation.documents.size);
  return { key, checked };
}

function checkIntrospection(
  { settings }: Admission,
  { introspects }: CheckedDocument,
  { identity }: Caller,
): void {
  if (!introspects || settings.introspection || identity) return;
  throw new GraphQLError('The schema is not shown to callers without an access token.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

// Reading goes on until the token expires. But who was removed must not use the rest of it to leave
// something behind, such as a webhook, or to change what others see.
function checkRoles(
  { access }: Admission,
  { operation, isOpen }: CheckedDocument,
  { identity }: Caller,
): void {
  if (operation.operation !== OperationTypeNode.MUTATION || isOpen || !identity) return;
  if (access.holdsTooMuch(identity))
    throw unauthenticated(
      'A role that this access token grants was taken since. Get another by refreshToken.',
    );
}

type Asked = {
  readonly generation: Generation;
  readonly key: string;
  readonly checked: CheckedDocument;
  readonly caller: Caller;
};
type Allowed = { readonly key: string; readonly permitted: PermittedDocument };

function allow({ settings }: Admission, asked: Asked): Allowed {
  const { generation, checked, caller } = asked;
  const failed = failedRules(checked.rules, caller.identity);
  const names = failed.map((rule) => rule.key);
  const key = names.length === 0 ? asked.key : `${asked.key}\n${names.join('\n')}`;
  const known = generation.permitted.get(key);
  const permitted = known ?? permitDocument(generation, checked, failed);
  if (!known) generation.permitted.set(key, permitted);
  checkDenials(permitted, settings.deniedFields);
  return { key, permitted };
}

function permitDocument(generation: Generation, checked: CheckedDocument, failed: readonly Rule[]) {
  const { apiJsSchema, accessRules, costRules } = generation;
  return permit(apiJsSchema, checked, { access: accessRules, cost: costRules, failed });
}

function plan(
  { metrics }: Admission,
  generation: Generation,
  { key, permitted }: Allowed,
  observation?: Caller['observation'],
) {
  const plans = permitted.reduced ? generation.reducedOperations : generation.operations;
  const known = plans.get(key);
  metrics.cacheRequests.inc({ cache: 'plan', result: known ? 'hit' : 'miss' });
  if (known) return known;
  const end = metrics.planSeconds.startTimer();
  const work = () => planOperation(generation, permitted.document, permitted.operation);
  const planned = observation ? observation.plan(work) : work();
  end();
  plans.set(key, planned);
  metrics.cacheEntries.set({ cache: 'plan' }, generation.operations.size);
  return planned;
}

function clientErrors(
  error: unknown,
  { logger, metrics }: Admission,
  { requestId, identity }: Caller,
): readonly ClientError[] {
  const context = { logger, requestId };
  const errors =
    error instanceof OperationDenied
      ? error.fields
          .slice(0, MAX_ERRORS)
          .map(({ rule, responseName }) =>
            toClientError(refusalOf(rule, identity), context, [responseName]),
          )
      : (error instanceof DocumentErrors ? error.errors : [error]).map((one) =>
          toClientError(one, context),
        );
  metrics.admissionRejected.inc({ reason: String(errors[0]?.extensions.code) });
  return errors;
}

/** Refuses what plain HTTP cannot serve. */
export function checkHttpKind(
  kind: OperationTypeNode,
  transport: { method: string; socketUrl: string },
): void {
  if (kind === OperationTypeNode.SUBSCRIPTION)
    throw new CodedError(
      'BAD_REQUEST',
      `Subscriptions are served over WebSocket (graphql-transport-ws) at ${transport.socketUrl}, or here to who accepts text/event-stream.`,
      { details: { socketUrl: transport.socketUrl } },
    );
  if (kind === OperationTypeNode.MUTATION && transport.method === 'GET')
    throw new CodedError('METHOD_NOT_ALLOWED', 'Send mutations by POST.');
}
