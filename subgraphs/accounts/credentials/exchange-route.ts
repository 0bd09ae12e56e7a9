import { unauthenticated } from '@trellis/kernel/errors';
import type { SubgraphDefinition } from '@trellis/kernel/subgraph/service';
import type { ApiKeys } from './api-keys.ts';

type App = Parameters<NonNullable<SubgraphDefinition['routes']>>[0];

/**
 * Exchanges the API key of the `authorization` header for an access token. It gives nothing that the
 * key could not have had by itself, so it is as open as signing in.
 */
export function serveExchange(app: App, apiKeys: ApiKeys): void {
  app.post('/api-keys/exchange', async (request, reply) => {
    const secret = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!secret) throw unauthenticated();
    reply.header('cache-control', 'no-store');
    return apiKeys.exchange(secret);
  });
}
