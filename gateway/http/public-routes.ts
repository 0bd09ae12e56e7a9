import httpProxy from '@fastify/http-proxy';
import { CodedError } from '@trellis/kernel/errors';
import { originOf, toOriginHeaders } from '@trellis/kernel/server/origin';
import type { LocalSubgraph } from '@trellis/kernel/subgraph';
import type { FastifyInstance } from 'fastify';

const LIMIT_MS = 60_000;

// What a caller may not say about itself, and what is nobody's business behind the gateway.
const NOT_PASSED_ON = /^(x-client-|x-only-|authorization$|cookie$)/;

/**
 * Serves `/<subgraph>/…` by the routes that a subgraph has for anybody, such as links in mails. They are
 * within this process, or requests are passed on to the subgraph's own server.
 */
export async function servePublicRoutes(
  app: FastifyInstance,
  options: {
    names: readonly string[];
    locals: ReadonlyMap<string, LocalSubgraph> | undefined;
    /** The origin of a subgraph's server; null when it is not part of the supergraph. */
    originOf: (name: string) => string | null;
  },
): Promise<void> {
  for (const name of options.names) {
    const prefix = `/${name}`;
    const local = options.locals?.get(name);
    if (local) {
      const { publicRoutes } = local;
      if (publicRoutes) await app.register(async (scope) => publicRoutes(scope), { prefix });
      continue;
    }
    await app.register(httpProxy, {
      upstream: '',
      prefix,
      rewritePrefix: prefix,
      httpMethods: ['GET', 'HEAD', 'POST'],
      http: { requestOptions: { timeout: LIMIT_MS } },
      preHandler: async (_request, reply) => {
        if (!options.originOf(name)) reply.callNotFound();
      },
      replyOptions: {
        getUpstream: () => options.originOf(name) ?? '',
        rewriteRequestHeaders: (request, headers) => ({
          ...Object.fromEntries(
            Object.entries(headers).filter(([header]) => !NOT_PASSED_ON.test(header)),
          ),
          ...toOriginHeaders(originOf(request)),
          'x-request-id': request.id,
        }),
        onError: (reply) => {
          reply.send(new CodedError('SERVICE_UNAVAILABLE', 'This cannot be had right now.'));
        },
      },
    });
  }
}
