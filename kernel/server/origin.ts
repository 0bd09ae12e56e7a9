import type { IncomingHttpHeaders } from 'node:http';
import type { Origin } from '../subgraph.ts';

const MAX_USER_AGENT = 500;
const IP_HEADER = 'x-client-ip';
const USER_AGENT_HEADER = 'x-client-user-agent';

/** Where a client's own request came from. */
export function originOf(request: {
  ip: string | undefined;
  headers: IncomingHttpHeaders;
}): Origin {
  const userAgent = request.headers['user-agent']?.slice(0, MAX_USER_AGENT) ?? null;
  return { ip: request.ip ?? null, userAgent };
}

/** How the gateway hands it on to a subgraph. */
export function toOriginHeaders(origin: Origin | undefined): Record<string, string> {
  return {
    ...(origin?.ip && { [IP_HEADER]: origin.ip }),
    ...(origin?.userAgent && { [USER_AGENT_HEADER]: origin.userAgent }),
  };
}

/** What the gateway has handed on. Only the gateway reaches a subgraph, so it is believed. */
export function fromOriginHeaders(headers: IncomingHttpHeaders): Origin {
  return { ip: single(headers[IP_HEADER]), userAgent: single(headers[USER_AGENT_HEADER]) };
}

function single(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
