import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { toRequestId } from '@trellis/kernel/server/request-id';
import { type OverloadGuard, overloaded, type Turn } from '../overload/overload-guard.ts';
import { isOriginAllowed } from './allowed-origin.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

export type OverloadGateOptions = {
  readonly path: string;
  readonly guard: OverloadGuard;
  readonly corsOrigins: readonly string[];
};

const turns = new WeakMap<IncomingMessage, Turn>();

/** The turn of a request that was let in; undefined for what is not counted, such as health. */
export function turnOf(request: IncomingMessage): Turn | undefined {
  return turns.get(request);
}

/**
 * An HTTP server that refuses requests to GraphQL for which there is no time. It stands before the
 * framework: its hooks would cost several times what the refusal does.
 */
export function createGuardedServer(
  gate: OverloadGateOptions | undefined,
  http: ServerOptions,
  serve: RequestListener,
): Server {
  if (!gate) return createServer(http, serve);
  const { path, guard, corsOrigins } = gate;
  return createServer(http, (request, response) => {
    if (!isOperation(request, path)) return serve(request, response);
    const turn = guard.enter('http');
    if (!turn) return refuse(request, response, corsOrigins);
    turns.set(request, turn);
    // Whatever becomes of it; an answer has said before that it was one.
    response.once('close', () => turn.leave(false));
    return serve(request, response);
  });
}

function isOperation({ method, url = '' }: IncomingMessage, path: string): boolean {
  if (method !== 'POST' && method !== 'GET') return false;
  return url.startsWith(path) && (url.length === path.length || '/?'.includes(url[path.length]!));
}

// Without its header a browser would not show the refusal to the page that asked.
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  corsOrigins: readonly string[],
): void {
  const { message, code, details } = overloaded();
  const requestId = toRequestId(request.headers['x-request-id']);
  const body = JSON.stringify({
    errors: [{ message, extensions: { code, ...details, requestId } }],
  });
  const { origin } = request.headers;
  response.writeHead(503, {
    ...SECURITY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'retry-after': String(details.retryAfter),
    'x-request-id': requestId,
    ...(origin !== undefined &&
      isOriginAllowed(request, corsOrigins) && {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'x-request-id, retry-after',
        vary: 'Origin',
      }),
  });
  response.end(body);
}
