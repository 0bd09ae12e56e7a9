import type { ServerOptions } from 'node:http';
import cors from '@fastify/cors';
import { CodedError } from '@trellis/kernel/errors';
import type { Logger } from '@trellis/kernel/logger';
import { isWebSocket } from '@trellis/kernel/server/is-web-socket';
import { toRequestId } from '@trellis/kernel/server/request-id';
import { type FastifyInstance, fastify } from 'fastify';
import { answerBadUrl, answerBrokenRequest, answerErrors } from './error-answers.ts';
import { createGuardedServer, type OverloadGateOptions } from './overload-gate.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

const HTTP: ServerOptions = {
  requestTimeout: 15_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 75_000,
  shouldUpgradeCallback: isWebSocket,
};

/** The HTTP server before anything is served by it: its limits, its headers, its way to refuse. */
export async function createServer(options: {
  /** What refuses operations when there are too many; absent: nothing does. */
  gate?: OverloadGateOptions;
  corsOrigins: readonly string[];
  maxBodyBytes: number;
  proxies: TrustedProxies;
  logger: Logger;
}): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: options.maxBodyBytes,
    trustProxy: (address) => options.proxies.trusts(address),
    serverFactory: (serve) => createGuardedServer(options.gate, HTTP, serve),
    frameworkErrors: (error, request, reply) => answerBadUrl(error, request, reply),
    genReqId: (request) => toRequestId(request.headers['x-request-id']),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { ignoreTrailingSlash: true },
  });
  answerErrors(app, options.logger);
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return next();
    next(new CodedError('UNSUPPORTED_MEDIA_TYPE', 'Send the body not compressed.'));
  });
  await app.register(cors, corsOptions(options.corsOrigins));
  return app;
}

/** Answers what is sent to GraphQL by a method that it is not served by. */
export function refuseOtherMethods(app: FastifyInstance, path: string): void {
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: path,
    handler: async (_request, reply) => {
      reply.header('allow', 'GET, POST, OPTIONS');
      throw new CodedError('METHOD_NOT_ALLOWED', 'GraphQL is served by POST.');
    },
  });
}

function corsOptions(origins: readonly string[]) {
  return {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after'],
    maxAge: 600,
  };
}
