import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { CodedError } from '@trellis/kernel/errors';
import { formatError } from '@trellis/kernel/graphql-errors';
import type { Identity, TokenVerifier } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import { originOf } from '@trellis/kernel/server/origin';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Admission, admit, checkHttpKind } from '../admission/admit.ts';
import { DOCUMENT_LIMITS } from '../admission/document-limits.ts';
import { readRequest } from '../admission/read-request.ts';
import type { UsageReporting } from '../config.ts';
import { ClientError } from '../errors/client-error.ts';
import type { OperationRun } from '../supergraph/execute-operation.ts';
import { GatewayRuntime, type HttpContext } from '../supergraph/gateway-runtime.ts';
import type { Generations } from '../supergraph/generations.ts';
import { usageReporting } from '../telemetry/usage-reporting.ts';
import { RequestRefused } from './error-answers.ts';

export type GraphQLRouteOptions = {
  readonly path: string;
  readonly admission: Admission;
  readonly generations: Generations;
  readonly verifier: TokenVerifier;
  readonly operationTimeoutMs: number;
  readonly usageReporting: UsageReporting | null;
  readonly logger: Logger;
};

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    run: OperationRun | null;
  }
}

/** Serves queries and mutations by HTTP: who calls, then whether it may run, then Apollo Server. */
export async function serveGraphQL(
  app: FastifyInstance,
  options: GraphQLRouteOptions,
): Promise<ApolloServer<HttpContext>> {
  const { path, verifier } = options;
  const apollo = createApolloServer(options);
  await apollo.start();
  app.decorateRequest('identity', null);
  app.decorateRequest('run', null);
  app.route({
    method: ['GET', 'POST'],
    url: path,
    onRequest: async (request) => {
      request.identity = await verifier.verify(request.headers.authorization);
    },
    preHandler: async (request, reply) => {
      request.run = await admitRequest(options, request, reply);
    },
    handler: fastifyApolloHandler(apollo, {
      // Apollo Server asks for the context only after it has found a query to run.
      context: async (request) => ({ run: request.run! }),
    }),
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: path,
    handler: async (_request, reply) => {
      reply.header('allow', 'GET, POST, OPTIONS');
      throw new CodedError('METHOD_NOT_ALLOWED', 'GraphQL is served by POST.');
    },
  });
  return apollo;
}

function createApolloServer(options: GraphQLRouteOptions) {
  const { generations, logger } = options;
  return new ApolloServer<HttpContext>({
    gateway: new GatewayRuntime(generations),
    ...(options.usageReporting && { apollo: options.usageReporting }),
    logger,
    introspection: true, // admission has decided already
    dangerouslyDisableValidation: true, // admission has validated already
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => {
      const original = unwrapResolverError(error);
      return original instanceof ClientError
        ? formatted
        : formatError(formatted, error, { logger });
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      usageReporting(options.usageReporting),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

async function admitRequest(
  options: GraphQLRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OperationRun | null> {
  const { admission, logger } = options;
  const { method, id: requestId, identity } = request;
  const given = method === 'GET' ? searchRequest(request) : readRequest(request.body);
  if (!given) return null;
  const facts = { identity, requestId, origin: originOf(request) };
  const admitted = await admit(admission, given, {
    ...facts,
    transport: 'http',
    checkKind: (kind) => checkHttpKind(kind, { method, socketUrl: socketUrlOf(request) }),
  });
  if (!('operation' in admitted)) throw new RequestRefused(admitted);
  return { ...admitted, logger, facts, signal: signalOf(reply, options) };
}

// Apollo Server explains what is wrong with a GET that has no query.
function searchRequest({ query }: FastifyRequest) {
  const { variables, extensions, ...rest } = query as Record<string, string>;
  if (!rest.query) return null;
  return readRequest({
    ...rest,
    ...(variables && { variables: fromJson(variables) }),
    ...(extensions && { extensions: fromJson(extensions) }),
  });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // refused as being no object
  }
}

function socketUrlOf(request: FastifyRequest): string {
  const protocol = request.protocol === 'https' ? 'wss' : 'ws';
  return `${protocol}://${request.host}${request.url.split('?')[0]}`;
}

function signalOf(reply: FastifyReply, { operationTimeoutMs }: GraphQLRouteOptions): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return AbortSignal.any([left.signal, AbortSignal.timeout(operationTimeoutMs)]);
}
