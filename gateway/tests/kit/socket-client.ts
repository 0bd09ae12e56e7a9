import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export type Frame = Record<string, unknown> & { data?: Record<string, unknown> | null };

/** A real client of graphql-ws whose results can be awaited one after the other. */
export function createSocketClient(
  url: string,
  options: Partial<ClientOptions> = {},
): Client & AsyncDisposable & { listen: (query: string, rest?: ListenOptions) => Listener } {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    ...options,
  });
  return Object.assign(client, {
    listen: (query: string, rest: ListenOptions = {}) => listen(client, { query, ...rest }),
    [Symbol.asyncDispose]: async () => {
      await client.dispose();
      client.terminate();
    },
  });
}

type ListenOptions = { variables?: Record<string, unknown> };
export type Listener = {
  /** The next result; fails when the operation ended instead. */
  next(): Promise<Frame>;
  /** How it ended: nothing, the errors of an error frame, or a close event. */
  readonly ended: Promise<unknown>;
  readonly received: readonly Frame[];
  stop(): void;
};

function listen(client: Client, payload: { query: string } & ListenOptions): Listener {
  const received: Frame[] = [];
  const ending = Promise.withResolvers<unknown>();
  let taken = 0;
  let wake = Promise.withResolvers<void>();
  const stop = client.subscribe<Record<string, unknown>>(payload, {
    next: (frame) => {
      received.push(frame as Frame);
      wake.resolve();
    },
    error: (error) => ending.resolve(error),
    complete: () => ending.resolve(undefined),
  });
  const next = async (): Promise<Frame> => {
    while (received.length <= taken) {
      wake = Promise.withResolvers<void>();
      const end = await Promise.race([wake.promise.then(() => null), ending.promise.then(toEnd)]);
      if (end && received.length <= taken)
        throw new Error(`It ended: ${JSON.stringify(end.reason)}`);
    }
    taken += 1;
    return received[taken - 1]!;
  };
  return { next, ended: ending.promise, received, stop };
}

function toEnd(reason: unknown) {
  return { reason };
}
