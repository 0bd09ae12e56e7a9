import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { type ExecutionResult, getOperationAST, parse } from 'graphql';
import type { Frame, Sink } from '../subscriptions/frame.ts';
import { Outlet } from '../subscriptions/outlet.ts';

const CONTENT_TYPE = 'text/event-stream';
const KEEP_ALIVE_MS = 12_000;
const JSON_TYPES = /^(application\/([\w.-]+\+)?json|application\/\*|\*\/\*)$/;
const MAX_TOKENS = 10_000;
const ONE_LINE = /^[^\r\n\0]+$/;

/**
 * Whether an operation is to be answered by server-sent events: if the client takes nothing else, or
 * takes them besides JSON and subscribes. `*` does not ask for them.
 */
export function wantsEventStream(accept: string | undefined, asked: unknown): boolean {
  const types = (accept ?? '').split(',').map((type) => type.split(';')[0]?.trim());
  if (!types.includes(CONTENT_TYPE)) return false;
  return !types.some((type) => JSON_TYPES.test(type ?? '')) || isSubscription(asked);
}

// Most documents show without being parsed that they are none.
function isSubscription(asked: unknown): boolean {
  const { query, operationName } = (asked ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string' || !query.includes('subscription')) return false;
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
    const name = typeof operationName === 'string' ? operationName : null;
    return getOperationAST(document, name)?.operation === 'subscription';
  } catch {
    return false; // admission tells what is wrong
  }
}

/**
 * An answer of server-sent events: one operation in the distinct connections mode of GraphQL over SSE.
 * Each event that has a place in a change log carries it as its id, so that `Last-Event-ID` resumes.
 */
export class EventStream {
  readonly closed: AbortSignal;
  readonly sink: Sink;
  readonly #response: ServerResponse;
  readonly #outlet: Outlet;
  readonly #keepAlive: NodeJS.Timeout;

  constructor(reply: FastifyReply) {
    const left = new AbortController();
    this.closed = left.signal;
    reply.hijack();
    this.#response = reply.raw;
    this.#response.once('close', () => left.abort());
    this.#response.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': `${CONTENT_TYPE}; charset=utf-8`,
      'cache-control': 'no-cache, no-transform',
      connection: 'close', // so that nothing keeps a process that ends waiting
      'x-accel-buffering': 'no', // proxies of the nginx kind would hold events back
    });
    this.#response.flushHeaders();
    this.#outlet = new Outlet({
      closed: this.closed,
      bufferedBytes: () => this.#response.writableLength,
      write: (text, written) => void this.#response.write(text, written),
    });
    this.sink = {
      transport: 'sse',
      write: (frame) => this.#outlet.write(next(frame)),
      isCongested: () => this.#outlet.isCongested,
      drained: (limitMs) => this.#outlet.drained(limitMs),
    };
    this.#keepAlive = setInterval(() => this.#outlet.write(':\n\n'), KEEP_ALIVE_MS);
    left.signal.addEventListener('abort', () => clearInterval(this.#keepAlive), { once: true });
  }

  /** Says that nothing comes after this, so that the client does not ask again. */
  complete(last?: ExecutionResult): void {
    if (last) this.#outlet.write(next({ payload: JSON.stringify(last), cursor: undefined }));
    this.#outlet.write('event: complete\ndata:\n\n');
    this.#response.end();
  }

  /** Breaks off; the client comes back and resumes. */
  end(): void {
    this.#response.end();
  }
}

function next({ payload, cursor }: Pick<Frame, 'payload' | 'cursor'>): string {
  const id = cursor !== undefined && ONE_LINE.test(cursor) ? `id: ${cursor}\n` : '';
  return `${id}event: next\ndata: ${payload}\n\n`;
}
