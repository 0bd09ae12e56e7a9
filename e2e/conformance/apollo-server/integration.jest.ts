import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { createLogger } from '@trellis/kernel/logger';
import { createServer, refuseOtherMethods } from '../../../gateway/http/server.ts';
import { trustedProxies } from '../../../gateway/http/trusted-proxies.ts';

// Known at run time only, in the folder where the suite is installed.
const SUITE: string = '@apollo/server-integration-testsuite';
const { defineIntegrationTestSuite } = await import(SUITE);

type TestOptions = { readonly context?: () => Promise<BaseContext> };

/** The gateway's HTTP server, with Apollo Servers behind it that the suite asks for. */
defineIntegrationTestSuite(
  async (
    options: ApolloServerOptions<BaseContext>,
    { context = async () => ({}) }: TestOptions = {},
  ) => {
    const server = new ApolloServer(options);
    await server.start();
    const app = await createServer({
      corsOrigins: [],
      maxBodyBytes: 1_000_000,
      proxies: trustedProxies([]),
      logger: createLogger({ service: 'gateway', level: 'silent' }),
    });
    app.addHook('onSend', async (request, _reply, payload) =>
      withoutRequestId(payload, request.id),
    );
    const handler = fastifyApolloHandler(server, { context });
    app.route({ method: ['GET', 'POST'], url: '/', handler });
    refuseOtherMethods(app, '/');
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    return { server, url: `http://127.0.0.1:${port}`, extraCleanup: () => app.close() };
  },
);

// The suite compares errors as a whole, and knows of no request ids; that they are there is checked here.
function withoutRequestId(payload: unknown, requestId: string): unknown {
  if (typeof payload !== 'string' || !payload.includes('"requestId"')) return payload;
  const { errors, ...answer } = JSON.parse(payload) as { errors: SentError[] };
  return JSON.stringify({ errors: errors.map((error) => withoutId(error, requestId)), ...answer });
}

type SentError = { readonly extensions: Record<string, unknown> };

function withoutId({ extensions, ...error }: SentError, expected: string) {
  const { requestId, ...others } = extensions;
  if (requestId !== expected) throw new Error('An error has the id of another request.');
  return Object.keys(others).length > 0 ? { ...error, extensions: others } : error;
}
