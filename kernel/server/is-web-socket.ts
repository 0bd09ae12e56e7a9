import type { IncomingMessage } from 'node:http';

/** Whether a request asks for a WebSocket. Any other `Upgrade`, such as h2c, is to be ignored (RFC 9110, 7.8). */
export function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}
