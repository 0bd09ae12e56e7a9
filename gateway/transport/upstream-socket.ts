import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { BoundedQueue } from './bounded-queue.ts';
import { SourceLost, SourceRefused } from './source-errors.ts';
import { untilAborted } from './until-aborted.ts';
import type { SubgraphAnswer, SubgraphError, SubqueryCall } from './upstream.ts';

const MAX_WAITING_EVENTS = 1_024;
const PING_MS = 10_000;
const IDLE_MS = 5_000;
const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;
/** Refusals that pass by themselves, so that the subscription is worth another try. */
const TEMPORARY = ['SERVICE_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'TIMEOUT'];

class SubgraphWebSocket extends WebSocket {
  constructor(address: string | URL, protocols?: string | string[]) {
    super(address, protocols, { maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false });
  }
}

export type UpstreamSocketOptions = {
  /** Between two pings, and the longest wait for the answer to one. */
  readonly pingMs?: number;
};

/**
 * Subscriptions of a subgraph, over one socket that opens with the first and closes after the
 * last. The socket is nobody's: each subscription brings the credentials of its caller.
 */
export class UpstreamSocket {
  readonly #client: Client;
  #size = 0;

  /** @param url `ws:`, `wss:` or `ws+unix:` */
  constructor(url: string, { pingMs = PING_MS }: UpstreamSocketOptions = {}) {
    this.#client = createClient({
      url,
      webSocketImpl: SubgraphWebSocket,
      // A retry of the client would repeat the first `after`; who subscribes knows the last cursor.
      retryAttempts: 0,
      lazyCloseTimeout: IDLE_MS,
      keepAlive: pingMs,
      on: watchPongs(pingMs),
      onNonLazyError: () => undefined,
    });
  }

  /** How many subscriptions it carries. */
  get size(): number {
    return this.#size;
  }

  async *subscribe(call: SubqueryCall): AsyncGenerator<SubgraphAnswer, void> {
    this.#size += 1;
    const events = new BoundedQueue<SubgraphAnswer>(
      MAX_WAITING_EVENTS,
      () => new SourceLost('Events came faster than they were taken.'),
    );
    const unsubscribe = this.#client.subscribe<Record<string, unknown>>(payloadOf(call), {
      // Errors without data are not an event: the subgraph could not open the source.
      next: (event) =>
        event.data === undefined
          ? events.fail(endOf(event.errors))
          : events.push(event as SubgraphAnswer),
      error: (error) => events.fail(endOf(error)),
      complete: () => events.end(),
    });
    try {
      yield* untilAborted(events, call.signal);
    } finally {
      this.#size -= 1;
      unsubscribe();
    }
  }

  async close(): Promise<void> {
    await this.#client.dispose();
    this.#client.terminate();
  }
}

function payloadOf({ subquery, variables, facts }: SubqueryCall) {
  const { identity, requestId, onlyWorkspaceId, traceparent } = facts;
  return {
    query: subquery.text,
    variables,
    ...(subquery.operationName !== undefined && { operationName: subquery.operationName }),
    extensions: {
      requestId,
      ...(identity && { authorization: `Bearer ${identity.token}` }),
      ...(onlyWorkspaceId !== undefined && { onlyWorkspaceId }),
      ...(traceparent && { traceparent }),
    },
  };
}

function endOf(error: unknown): Error {
  if (!Array.isArray(error)) return new SourceLost('The connection was lost.', { cause: error });
  const errors = error as SubgraphError[];
  if (errors.some(({ extensions }) => TEMPORARY.includes(String(extensions?.code))))
    return new SourceLost('The subgraph cannot serve it right now.', { cause: errors[0] });
  return new SourceRefused(errors);
}

// A connection that went silent shows only by the missing answer to a ping.
function watchPongs(limitMs: number) {
  let socket: WebSocket | null = null;
  let silence: NodeJS.Timeout | undefined;
  return {
    opened: (opened: unknown) => {
      socket = opened as WebSocket;
    },
    ping: (isReceived: boolean) => {
      if (isReceived) return;
      silence = setTimeout(() => socket?.terminate(), limitMs);
    },
    pong: () => clearTimeout(silence),
    closed: () => clearTimeout(silence),
  };
}
