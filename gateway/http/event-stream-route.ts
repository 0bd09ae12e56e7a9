import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '@trellis/kernel/errors';
import type { Logger } from '@trellis/kernel/logger';
import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { type Admission, type Admitted, admit } from '../admission/admit.ts';
import { rateLimitHeaders } from '../admission/rate-limits/rate-limit-headers.ts';
import type { GraphQLRequest } from '../admission/read-request.ts';
import type { Receipt } from '../admission/receipt.ts';
import type { Turn } from '../overload/overload-guard.ts';
import type { SocketLimits } from '../subscriptions/socket-limits.ts';
import { Subscriber } from '../subscriptions/subscriber.ts';
import type { SubscriptionHub } from '../subscriptions/subscription-hub.ts';
import { executeOperation } from '../supergraph/execute-operation.ts';
import { Observation, type Observing } from '../telemetry/observe-operation.ts';
import { Deadline } from '../transport/deadline.ts';
import { RequestRefused } from './error-answers.ts';
import { EventStream } from './event-stream.ts';
import { turnOf } from './overload-gate.ts';

export type EventStreamsOptions = {
  readonly admission: Admission;
  readonly hub: SubscriptionHub;
  readonly limits: SocketLimits;
  readonly operationTimeoutMs: number;
  /** Time over which streams are ended when the process ends, so that not all come back at once. */
  readonly drainMs: number;
  readonly observing: Observing;
  readonly logger: Logger;
};

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };
type Run = {
  readonly admitted: Admitted;
  readonly facts: RequestFacts;
  readonly observation: Observation;
  readonly turn: Turn | undefined;
};

/** Serves operations as server-sent events. What is refused is an ordinary answer of HTTP. */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #open = new Set<EventStream>();
  #isClosing = false;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  /** @throws RequestRefused, CodedError */
  async serve(
    given: GraphQLRequest,
    facts: RequestFacts & { readonly origin: NonNullable<RequestFacts['origin']> },
    { request, reply, receipt }: Exchange & { receipt: Receipt },
  ): Promise<void> {
    if (this.#isClosing) throw unavailable();
    const { observing, admission } = this.#options;
    const { traceparent } = request.headers;
    const { requestId } = facts;
    const transport = 'sse';
    const observation = new Observation(observing, { transport, requestId, traceparent });
    const admitted = await observation.admit(() =>
      admit(admission, given, {
        ...facts,
        transport,
        checkKind: (kind) => checkKind(kind, request.method),
        receipt,
        observation,
      }),
    );
    const { extension: cost } = receipt;
    if (!('operation' in admitted)) throw new RequestRefused(admitted, cost && { cost });
    reply.headers(rateLimitHeaders(receipt.states));
    const run = {
      admitted,
      facts: { ...facts, traceparent: observation.traceparent },
      observation,
      turn: turnOf(request.raw),
    };
    if (!admitted.operation.subscription) return this.#answer(run, reply);
    return this.#subscribe(run, { request, reply });
  }

  /** Ends all streams without completing them, in random order. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const closing = [...this.#open].map(async (stream) => {
      await wait(Math.random() * this.#options.drainMs);
      stream.end();
    });
    await Promise.all(closing);
  }

  async #answer({ admitted, turn, ...rest }: Run, reply: FastifyReply): Promise<void> {
    const { logger, operationTimeoutMs, observing } = this.#options;
    const { metrics } = observing;
    const stream = this.#begin(reply);
    using deadline = new Deadline(operationTimeoutMs, stream.closed);
    const { signal } = deadline;
    stream.complete(await executeOperation({ ...admitted, ...rest, logger, metrics, signal }));
    turn?.leave(rest.observation.isFine);
  }

  async #subscribe(
    { admitted, facts, observation, turn }: Run,
    { request, reply }: Exchange,
  ): Promise<void> {
    const { hub, limits, logger } = this.#options;
    const address = facts.origin?.ip ?? null;
    if (limits.isFull) throw unavailable();
    if (!facts.identity && limits.refusalOf(address)) throw tooMany('This address has');
    const counted = limits.open(address);
    if (!limits.identify(counted, facts.identity)) {
      limits.close(counted);
      throw tooMany('This user has');
    }
    const stream = this.#begin(reply);
    const planned = admitted.operation.subscription!;
    const subscriber = new Subscriber({
      admitted,
      facts,
      after: lastEventId(request, planned.isResumable) ?? planned.afterOf(admitted.variables),
      sink: stream.sink,
      logger,
      observation: observation.subscribed(),
    });
    stream.closed.addEventListener('abort', () => {
      limits.close(counted);
      subscriber.leave();
    });
    hub.begin(subscriber);
    turn?.leave(false); // its life is no work that is under way
    await subscriber.ended.then(
      () => !stream.closed.aborted && stream.complete(),
      (error) => stream.complete({ errors: [error] }),
    );
  }

  #begin(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply);
    this.#open.add(stream);
    stream.closed.addEventListener('abort', () => this.#open.delete(stream), { once: true });
    return stream;
  }
}

// A stream that breaks off is opened again with the very request it began with, and this header.
function lastEventId({ headers }: FastifyRequest, isResumable: boolean): string | undefined {
  const id = headers['last-event-id'];
  return isResumable && typeof id === 'string' && id !== '' ? id : undefined;
}

function checkKind(kind: OperationTypeNode, method: string): void {
  if (kind === OperationTypeNode.MUTATION && method === 'GET')
    throw new CodedError('METHOD_NOT_ALLOWED', 'Send mutations by POST.');
}

function tooMany(who: string): CodedError {
  return new CodedError('RATE_LIMITED', `${who} too many open streams and sockets.`, {
    details: { bucket: 'sockets' },
  });
}

function unavailable(): CodedError {
  return new CodedError('SERVICE_UNAVAILABLE', 'No more streams can be taken right now.');
}
