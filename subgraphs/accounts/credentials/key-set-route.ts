import type { SubgraphDefinition } from '@trellis/kernel/subgraph/service';
import type { SigningKeys } from './signing-keys.ts';

type App = Parameters<NonNullable<SubgraphDefinition['routes']>>[0];

/** Shows the public keys to whoever verifies our tokens. */
export function serveKeySet(app: App, signingKeys: SigningKeys): void {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return signingKeys.publicKeys();
  });
}
