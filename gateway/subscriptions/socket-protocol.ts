import { randomUUID } from 'node:crypto';
import { CodedError, unauthenticated } from '@trellis/kernel/errors';
import type { Identity, TokenVerifier } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, type Context, makeServer, type SubscribePayload } from 'graphql-ws';
import { type Admission, type Admitted, admit } from '../admission/admit.ts';
import { chargeStranger } from '../admission/rate-limits/rate-limits.ts';
import { Receipt } from '../admission/receipt.ts';
import { toClientError } from '../errors/client-error.ts';
import { type OverloadGuard, overloaded, type Turn } from '../overload/overload-guard.ts';
import { executeOperation } from '../supergraph/execute-operation.ts';
import { Observation, type Observing } from '../telemetry/observe-operation.ts';
import { Deadline } from '../transport/deadline.ts';
import type { AccessWatch } from './access-watch.ts';
import { OpenSubscription } from './open-subscription.ts';
import type { SocketConnection } from './socket-connection.ts';
import type { SocketLimits } from './socket-limits.ts';
import { Subscriber } from './subscriber.ts';
import type { SubscriptionHub } from './subscription-hub.ts';

export type SocketProtocolOptions = {
  readonly admission: Admission;
  readonly hub: SubscriptionHub;
  readonly access: Pick<AccessWatch, 'hasEnded'>;
  readonly limits: SocketLimits;
  readonly verifier: TokenVerifier;
  readonly operationTimeoutMs: number;
  readonly guard: OverloadGuard;
  readonly logger: Logger;
  readonly initTimeoutMs?: number | undefined;
  readonly observing: Observing;
};

type Prepared = {
  readonly admitted: Admitted;
  readonly id: string;
  readonly requestId: string;
  readonly connection: SocketConnection;
  readonly observation: Observation;
  readonly turn: Turn;
};
type ConnectionContext = Context<Record<string, unknown>, SocketConnection>;

const INIT_TIMEOUT_MS = 5_000;
const TRY_AGAIN_LATER = 1013;

/** The graphql-ws protocol over the gateway's own admission and execution. */
export function createSocketProtocol(options: SocketProtocolOptions) {
  return makeServer<Record<string, unknown>, SocketConnection>({
    connectionInitWaitTimeout: options.initTimeoutMs ?? INIT_TIMEOUT_MS,
    onConnect: (context) => connect(options, context),
    onSubscribe: (context, id, payload) => prepare(options, context, id, payload),
    execute: (args) => executeOnce(options, preparedOf(args)),
    subscribe: (args) => subscribe(options, preparedOf(args)),
  });
}

/**
 * Goes on with a newer token of the same caller.
 *
 * @throws CodedError UNAUTHENTICATED
 */
export async function renewToken(
  { verifier, hub }: Pick<SocketProtocolOptions, 'verifier' | 'hub'>,
  connection: SocketConnection,
  authorization: unknown,
): Promise<Identity> {
  if (typeof authorization !== 'string') throw unauthenticated();
  const identity = await verifier.verify(authorization);
  if (!identity || identity.userId !== connection.identity?.userId)
    throw unauthenticated('A token can be renewed by one of the same user only.');
  connection.identify(identity);
  for (const subscriber of connection.subscribers) hub.renew(subscriber, identity);
  return identity;
}

// An exception here would become 4500, after which clients stay away for good.
async function connect(
  { admission, verifier, limits, logger }: SocketProtocolOptions,
  { connectionParams, extra }: ConnectionContext,
): Promise<boolean> {
  const given = connectionParams?.authorization ?? connectionParams?.Authorization;
  try {
    if (given !== undefined && typeof given !== 'string') throw unauthenticated();
    const identity = await verifier.verify(given);
    if (!limits.identify(extra.counted, identity)) {
      extra.socket.close(CloseCode.TooManyInitialisationRequests, 'Too many sockets of this user');
      return false;
    }
    extra.identify(identity);
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
    else extra.socket.close(TRY_AGAIN_LATER, 'Try again later');
    return false;
  }
}

async function prepare(
  options: SocketProtocolOptions,
  { extra, subscriptions }: ConnectionContext,
  id: string,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const { admission, logger, observing } = options;
  const requestId = randomUUID();
  const turn = options.guard.enter('websocket');
  if (!turn) return [toClientError(overloaded(), { logger, requestId })];
  try {
    checkLimits(options, extra, Object.keys(subscriptions).length);
    const authorization = payload.extensions?.authorization;
    if (authorization !== undefined) await renewToken(options, extra, authorization);
    if (extra.hasExpired || hasEnded(options, extra)) throw unauthenticated();
  } catch (error) {
    turn.leave(false);
    return [toClientError(error, { logger, requestId })];
  }
  const { identity, origin } = extra;
  const { traceparent } = payload.extensions ?? {};
  const transport = 'websocket';
  const observation = new Observation(observing, { transport, requestId, traceparent });
  const admitted = await observation.admit(() =>
    admit(admission, payload, {
      identity,
      origin,
      requestId,
      transport,
      checkKind: () => undefined,
      observation,
    }),
  );
  if (!('operation' in admitted)) {
    turn.leave(false);
    return admitted;
  }
  const contextValue: Prepared = { admitted, id, requestId, connection: extra, observation, turn };
  const { document, operation } = admitted.operation;
  return {
    schema: admitted.generation.apiJsSchema,
    document,
    operationName: operation.name?.value ?? null,
    contextValue,
  };
}

function hasEnded({ access }: SocketProtocolOptions, { identity }: SocketConnection): boolean {
  return identity !== null && access.hasEnded(identity);
}

function checkLimits(
  { limits }: SocketProtocolOptions,
  { subscribes }: SocketConnection,
  operations: number,
): void {
  const most = limits.config.operationsPerSocket;
  if (operations > most)
    throw new CodedError('SUBSCRIPTION_MAX_LIMIT', `A socket carries at most ${most} operations.`, {
      details: { limit: 'operations', most },
    });
  const retryAfter = Math.ceil(subscribes.take());
  if (retryAfter > 0)
    throw new CodedError('RATE_LIMITED', 'Too many operations on this socket; slow down.', {
      details: { bucket: 'socket', retryAfter },
    });
}

function preparedOf(args: ExecutionArgs): Prepared {
  return args.contextValue as Prepared;
}

function factsOf({ requestId, connection, observation: { traceparent } }: Prepared) {
  const { identity, origin } = connection;
  return { identity, requestId, origin, traceparent };
}

async function executeOnce(
  { logger, operationTimeoutMs, observing: { metrics } }: SocketProtocolOptions,
  prepared: Prepared,
) {
  const { admitted, observation, turn } = prepared;
  using deadline = new Deadline(operationTimeoutMs, prepared.connection.closed);
  const { signal } = deadline;
  const facts = factsOf(prepared);
  const run = { ...admitted, logger, facts, signal, metrics, observation };
  const answer = await executeOperation(run);
  turn.leave(observation.isFine);
  return answer;
}

function subscribe({ hub, logger }: SocketProtocolOptions, prepared: Prepared) {
  const { admitted, id, connection, observation, turn } = prepared;
  turn.leave(false); // a subscription's life is no work that is under way
  const subscriber = new Subscriber({
    admitted,
    facts: factsOf(prepared),
    after: admitted.operation.subscription!.afterOf(admitted.variables),
    sink: connection.sinkFor(id),
    logger,
    observation: observation.subscribed(),
  });
  connection.follow(subscriber);
  return new OpenSubscription(hub, subscriber);
}
