import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '@trellis/kernel/errors';
import { toOnlyWorkspaceHeaders } from '@trellis/kernel/server/only-workspace';
import { toOriginHeaders } from '@trellis/kernel/server/origin';
import { OperationTypeNode } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { backoffMs } from './backoff.ts';
import type { SubgraphAnswer, SubqueryCall, Upstream } from './upstream.ts';
import { UpstreamSocket } from './upstream-socket.ts';

export type HttpUpstreamOptions = {
  readonly name: string;
  readonly url: URL;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
};

const MAX_CONNECTIONS = 32;
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;
const MAX_RETRIES = 2;
const RETRY_BOUNDS = { firstMs: 25, mostMs: 400 };
const HEALTH_TIMEOUT_MS = 1_000;
const JSON_TYPES = ['application/json', 'application/graphql-response+json'];
const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
];
const TIMED_OUT = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'];

/** Asks a subgraph over HTTP, and over one shared WebSocket for its subscriptions. */
export class HttpUpstream implements Upstream {
  readonly name: string;
  readonly #url: URL;
  readonly #pool: Pool;
  readonly #socket: UpstreamSocket;

  constructor({ name, url, connectTimeoutMs, timeoutMs }: HttpUpstreamOptions) {
    this.name = name;
    this.#url = url;
    this.#socket = new UpstreamSocket(url);
    this.#pool = new Pool(url.origin, {
      connections: MAX_CONNECTIONS,
      pipelining: 1,
      connect: { timeout: connectTimeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: MAX_RESPONSE_BYTES,
    });
  }

  async fetch(call: SubqueryCall): Promise<SubgraphAnswer> {
    const retries = call.subquery.kind === OperationTypeNode.QUERY ? MAX_RETRIES : 0;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#ask(call);
      } catch (error) {
        const failure = failureOf(error, call.signal);
        if (attempt >= retries || failure.code !== 'SUBGRAPH_UNAVAILABLE') throw failure;
        await wait(backoffMs(attempt, RETRY_BOUNDS), undefined, { signal: call.signal }).catch(
          () => {
            throw failure;
          },
        );
      }
    }
  }

  subscribe(call: SubqueryCall): AsyncIterable<SubgraphAnswer> {
    return this.#socket.subscribe(call);
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
    await this.#socket.close();
    await this.#pool.destroy();
  }

  async #ask(call: SubqueryCall): Promise<SubgraphAnswer> {
    const { subquery, variables, facts, signal } = call;
    const response = await this.#pool.request({
      method: 'POST',
      path: this.#url.pathname + this.#url.search,
      headers: headersOf(facts),
      body: JSON.stringify({
        query: subquery.text,
        variables,
        operationName: subquery.operationName,
      }),
      signal,
    });
    return readAnswer(response);
  }
}

function headersOf(facts: SubqueryCall['facts']): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': facts.requestId,
    ...toOriginHeaders(facts.origin),
    ...toOnlyWorkspaceHeaders(facts.onlyWorkspaceId),
    ...(facts.identity && { authorization: `Bearer ${facts.identity.token}` }),
  };
}

async function readAnswer(response: Dispatcher.ResponseData): Promise<SubgraphAnswer> {
  const { statusCode, headers, body } = response;
  const type = String(headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim();
  if ([502, 503, 504].includes(statusCode) || !JSON_TYPES.includes(type ?? '')) {
    await body.dump();
    if (statusCode >= 500) throw unavailable(new Error(`HTTP ${statusCode}`));
    throw unusable(new Error(`HTTP ${statusCode} ${type}`));
  }
  const text = await body.text();
  return parseAnswer(text);
}

function parseAnswer(text: string): SubgraphAnswer {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer))
      return answer as SubgraphAnswer;
  } catch (error) {
    throw unusable(error);
  }
  throw unusable(new Error('neither data nor errors'));
}

function failureOf(error: unknown, signal: AbortSignal): CodedError {
  if (error instanceof CodedError) return error;
  if (signal.aborted && signal.reason?.name !== 'TimeoutError')
    return new CodedError('TIMEOUT', 'The request was canceled.', { cause: error });
  const { code, name } = error as NodeJS.ErrnoException;
  const isLate = name === 'TimeoutError' || signal.reason?.name === 'TimeoutError';
  if (isLate || TIMED_OUT.includes(code ?? ''))
    return new CodedError('TIMEOUT', 'A part of the answer took too long.', { cause: error });
  if (UNREACHABLE.includes(code ?? '')) return unavailable(error);
  return unusable(error);
}

function unavailable(cause: unknown): CodedError {
  return new CodedError(
    'SUBGRAPH_UNAVAILABLE',
    'A part of the answer is not available right now.',
    {
      cause,
    },
  );
}

function unusable(cause: unknown): CodedError {
  return new CodedError('INTERNAL', 'A subgraph gave no usable answer.', { cause });
}
