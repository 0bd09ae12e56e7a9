import { randomUUID } from 'node:crypto';
import { CodedError, unauthenticated } from '@trellis/kernel/errors';
import type { Identity, TokenVerifier } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import type { Origin } from '@trellis/kernel/subgraph';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, type Context, makeServer, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { type Admission, type Admitted, admit } from '../admission/admit.ts';
import { chargeStranger } from '../admission/rate-limits/rate-limits.ts';
import { Receipt } from '../admission/receipt.ts';
import { toClientError } from '../errors/client-error.ts';
import { executeOperation } from '../supergraph/execute-operation.ts';
import { Subscription } from './subscription.ts';

export type SocketProtocolOptions = {
  readonly admission: Admission;
  readonly verifier: TokenVerifier;
  readonly operationTimeoutMs: number;
  readonly logger: Logger;
  readonly initTimeoutMs?: number | undefined;
};

/** What is known of one connection. */
export type Connection = {
  readonly socket: WebSocket;
  readonly closed: AbortSignal;
  readonly origin: Origin;
  identity: Identity | null;
};

type Prepared = {
  readonly admitted: Admitted;
  readonly requestId: string;
  readonly connection: Connection;
};
type ConnectionContext = Context<Record<string, unknown>, Connection>;

const MAX_OPERATIONS = 50;
const INIT_TIMEOUT_MS = 5_000;

/** The graphql-ws protocol over the gateway's own admission and execution. */
export function createSocketProtocol(options: SocketProtocolOptions) {
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: options.initTimeoutMs ?? INIT_TIMEOUT_MS,
    onConnect: (context) => connect(options, context),
    onSubscribe: (context, _id, payload) => prepare(options, context, payload),
    execute: (args) => executeOnce(options, preparedOf(args)),
    subscribe: (args) => subscriptionOf(options, preparedOf(args)),
  });
}

// An exception here would become 4500, after which clients stay away for good.
async function connect(
  { admission, verifier, logger }: SocketProtocolOptions,
  { connectionParams, extra }: ConnectionContext,
): Promise<boolean> {
  const given = connectionParams?.authorization ?? connectionParams?.Authorization;
  try {
    if (given !== undefined && typeof given !== 'string') throw unauthenticated();
    extra.identity = await verifier.verify(given);
    return true;
  } catch (cause) {
    const address = extra.origin.ip;
    const error = await chargeStranger(admission, {
      error: cause,
      address,
      receipt: new Receipt(),
    });
    const isRefused = error instanceof CodedError && error.code === 'UNAUTHENTICATED';
    const isLimited = error instanceof CodedError && error.code === 'RATE_LIMITED';
    if (!isRefused && !isLimited) logger.warn({ err: error }, 'A token could not be verified.');
    if (isRefused) extra.socket.close(CloseCode.Forbidden, 'Forbidden');
    else extra.socket.close(1013, 'Try again later');
    return false;
  }
}

async function prepare(
  { admission, logger }: SocketProtocolOptions,
  { extra, subscriptions }: ConnectionContext,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const errors = { logger, requestId: randomUUID() };
  const refusal = refusalOf(extra, Object.keys(subscriptions).length);
  if (refusal) return [toClientError(refusal, errors)];
  const admitted = await admit(admission, payload, {
    identity: extra.identity,
    origin: extra.origin,
    requestId: errors.requestId,
    transport: 'websocket',
    checkKind: () => undefined,
  });
  if (!('operation' in admitted)) return admitted;
  const contextValue: Prepared = { admitted, requestId: errors.requestId, connection: extra };
  const { document, operation } = admitted.operation;
  return {
    schema: admitted.generation.apiJsSchema,
    document,
    operationName: operation.name?.value ?? null,
    contextValue,
  };
}

function refusalOf({ identity }: Connection, operations: number): CodedError | null {
  if (operations > MAX_OPERATIONS)
    return new CodedError(
      'SUBSCRIPTION_MAX_LIMIT',
      `A socket carries at most ${MAX_OPERATIONS} operations.`,
      { details: { limit: 'operations', most: MAX_OPERATIONS } },
    );
  if (identity && identity.expiresAt * 1_000 <= Date.now()) return unauthenticated();
  return null;
}

function preparedOf(args: ExecutionArgs): Prepared {
  return args.contextValue as Prepared;
}

function runOf({ logger }: SocketProtocolOptions, prepared: Prepared) {
  const { admitted, requestId, connection } = prepared;
  const { identity, origin } = connection;
  return { ...admitted, logger, facts: { identity, requestId, origin } };
}

function executeOnce(options: SocketProtocolOptions, prepared: Prepared) {
  const deadline = AbortSignal.timeout(options.operationTimeoutMs);
  const signal = AbortSignal.any([prepared.connection.closed, deadline]);
  return executeOperation({ ...runOf(options, prepared), signal });
}

function subscriptionOf(options: SocketProtocolOptions, prepared: Prepared) {
  return new Subscription(runOf(options, prepared));
}
