import type { IncomingMessage } from 'node:http';

/** Whether a browser's page may call: none at all, the gateway's own pages, and those configured. */
export function isOriginAllowed(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
