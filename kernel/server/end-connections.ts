import type { Server } from 'node:http';

/**
 * From now on each answer ends its connection (RFC 9112, 9.6), so that whoever keeps connections opens the
 * next one elsewhere before the server is gone: what is sent on a connection while it is being closed is lost.
 */
export function endConnections(server: Server): void {
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
}
