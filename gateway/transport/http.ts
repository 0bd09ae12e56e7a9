import { setTimeout as wait } from 'node:timers/promises';
import { toOnlyWorkspaceHeaders } from '@trellis/kernel/server/only-workspace';
import { toOriginHeaders } from '@trellis/kernel/server/origin';
import { OperationTypeNode } from 'graphql';
import { Pool } from 'undici';
import type { Metrics } from '../telemetry/metrics.ts';
import { backoffMs } from './backoff.ts';
import { Circuit } from './circuit.ts';
import { type FetchFailure, toFetchFailure } from './fetch-failure.ts';
import { type HttpAnswer, readAnswer } from './http-answer.ts';
import { postJson } from './post-json.ts';
import { RetryBudget } from './retry-budget.ts';
import { toAddress } from './subgraph-address.ts';
import type { SubgraphAnswer, SubqueryCall, Upstream } from './upstream.ts';
import { UpstreamSockets } from './upstream-sockets.ts';

export type HttpUpstreamOptions = {
  readonly name: string;
  /** `http:`, `https:`, or `unix:/path/of.sock:/graphql`. */
  readonly url: URL;
  readonly connectTimeoutMs: number;
  /** For one attempt, from the first byte sent to the last byte read. */
  readonly timeoutMs: number;
  readonly metrics: Pick<Metrics, 'fetchRetries' | 'circuitState'>;
};

const MAX_CONNECTIONS = 32;
// A subgraph that stops ends connections with its answers for DRAIN_DELAY_MS; one that is idle for shorter
// than that is gone by then, and none is left to be closed while something is sent on it.
const MAX_IDLE_MS = 4_000;
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;
const MAX_RETRIES = 2;
const RETRY_BOUNDS = { firstMs: 25, mostMs: 400 };
const RETRY_BUDGET = { share: 0.1, reserve: 10 };
/** Whoever wants to be left alone for longer is not asked again for this operation. */
const LONGEST_PAUSE_MS = 2_000;
const HEALTH_TIMEOUT_MS = 1_000;

/** Asks a subgraph over HTTP, and over a few WebSockets for its subscriptions. */
export class HttpUpstream implements Upstream {
  readonly name: string;
  readonly #path: string;
  readonly #timeoutMs: number;
  readonly #pool: Pool;
  readonly #sockets: UpstreamSockets;
  readonly #circuit: Circuit;
  readonly #budget = new RetryBudget(RETRY_BUDGET);
  readonly #metrics: HttpUpstreamOptions['metrics'];

  constructor({ name, url, connectTimeoutMs, timeoutMs, metrics }: HttpUpstreamOptions) {
    const { origin, path, socketPath, socketUrl } = toAddress(url);
    this.name = name;
    this.#path = path;
    this.#timeoutMs = timeoutMs;
    this.#metrics = metrics;
    this.#circuit = new Circuit((level) => metrics.circuitState.set({ subgraph: name }, level));
    metrics.circuitState.set({ subgraph: name }, 0);
    this.#sockets = new UpstreamSockets(socketUrl);
    this.#pool = new Pool(origin, {
      connections: MAX_CONNECTIONS,
      pipelining: 1,
      connect: { timeout: connectTimeoutMs, ...(socketPath && { socketPath }) },
      headersTimeout: 0, // the signal of each attempt is exact, these are not
      bodyTimeout: 0,
      maxResponseSize: MAX_RESPONSE_BYTES,
      keepAliveMaxTimeout: MAX_IDLE_MS,
    });
  }

  async fetch(call: SubqueryCall): Promise<SubgraphAnswer> {
    this.#budget.deposit();
    const retries = call.subquery.kind === OperationTypeNode.QUERY ? MAX_RETRIES : 0;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return (await this.#circuit.run(() => this.#ask(call))).answer;
      } catch (error) {
        const failure = toFetchFailure(error, call.signal);
        if (attempt >= retries || !(await this.#mayRetry(failure, attempt, call.signal)))
          throw failure;
        this.#metrics.fetchRetries.inc({ subgraph: this.name });
      }
    }
  }

  subscribe(call: SubqueryCall): AsyncIterable<SubgraphAnswer> {
    return this.#sockets.subscribe(call);
  }

  async isReady(): Promise<boolean> {
    try {
      const { statusCode, body } = await this.#pool.request({
        method: 'GET',
        path: '/health/ready',
        signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
      });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#sockets.close();
    await this.#pool.destroy();
  }

  async #mayRetry(failure: FetchFailure, attempt: number, signal: AbortSignal): Promise<boolean> {
    const pauseMs = Math.max(failure.retryAfterMs ?? 0, backoffMs(attempt, RETRY_BOUNDS));
    if (!failure.isRetryable || pauseMs > LONGEST_PAUSE_MS || !this.#budget.withdraw())
      return false;
    return wait(pauseMs, true, { signal }).catch(() => false);
  }

  async #ask({ subquery, variables, facts, signal }: SubqueryCall): Promise<HttpAnswer> {
    const { text, operationName } = subquery;
    try {
      const response = await postJson(this.#pool, {
        path: this.#path,
        headers: headersOf(facts),
        body: JSON.stringify({ query: text, variables, operationName }),
        timeoutMs: this.#timeoutMs,
        signal,
      });
      return readAnswer(response);
    } catch (error) {
      throw toFetchFailure(error, signal);
    }
  }
}

function headersOf(facts: SubqueryCall['facts']): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': facts.requestId,
    ...toOriginHeaders(facts.origin),
    ...toOnlyWorkspaceHeaders(facts.onlyWorkspaceId),
    ...(facts.traceparent && { traceparent: facts.traceparent }),
    ...(facts.identity && { authorization: `Bearer ${facts.identity.token}` }),
  };
}
