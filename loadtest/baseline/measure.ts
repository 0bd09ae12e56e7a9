import autocannon from 'autocannon';

export type Figures = {
  readonly rps: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
  readonly requests: number;
};

/**
 * Sends bodies over and over on a number of connections, each as soon as it has its answer, and
 * counts every answer that is not a 200 with data and without errors as failed.
 */
export async function measure(options: {
  url: string;
  token: string;
  connections: number;
  bodies: readonly string[];
  seconds?: number;
  amount?: number;
}): Promise<Figures> {
  const { url, token, connections, bodies, seconds, amount } = options;
  const times: number[] = [];
  let failed = 0;
  let next = -1;
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const settings: autocannon.Options = {
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds ?? 10 }),
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    requests: [
      {
        setupRequest: (request) => {
          next += 1;
          return { ...request, body: bodies[next % bodies.length] as string };
        },
      },
    ],
    setupClient(client) {
      client.on('body', (body) => {
        const text = body.toString();
        if (!text.startsWith('{"data"') || text.includes('"errors":[{')) failed += 1;
      });
    },
  };
  const run = autocannon(settings, (error, result) => (error ? reject(error) : resolve(result)));
  run.on('response', (_client, _status, _bytes, time) => void times.push(time));
  const { requests, non2xx, errors, start, finish } = await promise;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const lengthS = (finish.getTime() - start.getTime()) / 1_000;
  return {
    rps: times.length / lengthS,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failed: failed + non2xx + errors,
    requests: requests.total,
  };
}
