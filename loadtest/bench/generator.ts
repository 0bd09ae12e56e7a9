import { Buffer } from 'node:buffer';
import { type Dispatcher, Pool } from 'undici';

/** An answer that is no 200, or not what it should be. */
export class WrongAnswer extends Error {}

export type Exchange = {
  readonly status: number;
  readonly body: Buffer;
};

export type Drive = {
  readonly url: string;
  readonly connections: number;
  /** The next request: its body and who sends it. */
  readonly next: () => {
    readonly body: string;
    readonly authorization: string;
    readonly key: number;
  };
  /** Looks at an answer; throws WrongAnswer to end the run. */
  readonly check: (exchange: Exchange, key: number) => void;
  /** Either of them ends the run. */
  readonly seconds?: number;
  readonly requests?: number;
};

export type Driven = {
  readonly requests: number;
  readonly seconds: number;
  /** Of every request in milliseconds, sorted. */
  readonly times: readonly number[];
};

/** Sends requests on so many connections, on each the next as soon as there is an answer. */
export async function drive(options: Drive): Promise<Driven> {
  const { origin, pathname: path } = new URL(options.url);
  const pool = new Pool(origin, { connections: options.connections, pipelining: 1 });
  const startedAt = performance.now();
  const deadline = startedAt + (options.seconds ?? Number.POSITIVE_INFINITY) * 1_000;
  const times: number[] = [];
  let left = options.requests ?? Number.POSITIVE_INFINITY;
  const lane = async () => {
    while (left > 0 && performance.now() < deadline) {
      left -= 1;
      const { body, authorization, key } = options.next();
      const sentAt = performance.now();
      const exchange = await send(pool, { path, body, authorization });
      times.push(performance.now() - sentAt);
      options.check(exchange, key);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.connections }, lane));
  } finally {
    await pool.destroy();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return { requests: times.length, seconds, times: times.sort((a, b) => a - b) };
}

// Below undici's request(), as the generator shares its core with the subgraphs.
function send(
  pool: Pool,
  { path, body, authorization }: { path: string; body: string; authorization: string },
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_controller, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => resolve({ status, body: Buffer.concat(chunks) }),
      onResponseError: (_controller, error) => reject(error),
    };
    pool.dispatch(
      {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
        body,
      },
      handler,
    );
  });
}
