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
import { rateLimitHeaders } from '../admission/rate-limits/rate-limit-headers.ts';
import { chargeStranger } from '../admission/rate-limits/rate-limits.ts';
import { readRequest } from '../admission/read-request.ts';
import { Receipt } from '../admission/receipt.ts';
import type { UsageReporting } from '../config.ts';
import { ClientError, toClientError } from '../errors/client-error.ts';
import type { OperationRun } from '../supergraph/execute-operation.ts';
import { GatewayRuntime, type HttpContext } from '../supergraph/gateway-runtime.ts';
import type { Generations } from '../supergraph/generations.ts';
import { Observation, type Observing } from '../telemetry/observe-operation.ts';
import { usageReporting } from '../telemetry/usage-reporting.ts';
import { Deadline } from '../transport/deadline.ts';
import { RequestRefused } from './error-answers.ts';
import { wantsEventStream } from './event-stream.ts';
import type { EventStreams } from './event-stream-route.ts';
import { turnOf } from './overload-gate.ts';
import { answerPlainly, plainType } from './plain-answers.ts';
import { refuseOtherMethods } from './server.ts';

export type GraphQLRouteOptions = {
  readonly path: string;
  readonly admission: Admission;
  readonly generations: Generations;
  readonly streams: EventStreams;
  readonly verifier: TokenVerifier;
  readonly operationTimeoutMs: number;
  readonly observing: Observing;
  readonly usageReporting: UsageReporting | null;
  readonly logger: Logger;
};

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    run: OperationRun | null;
    receipt: Receipt | null;
    /** Of the operation, also when only its id was sent. */
    text: string;
  }
}

/**
 * Serves queries and mutations by HTTP: who calls, then whether it may run, then the answer, which Apollo
 * Server writes whenever anything is out of the ordinary.
 */
export async function serveGraphQL(
  app: FastifyInstance,
  options: GraphQLRouteOptions,
): Promise<ApolloServer<HttpContext>> {
  const { path } = options;
  const apollo = createApolloServer(options);
  await apollo.start();
  const byApollo = fastifyApolloHandler(apollo, {
    // Apollo Server asks for the context only after it has found a query to run.
    context: async (request) => ({ run: request.run! }),
  });
  const isWatchedByStudio = options.usageReporting !== null;
  app.decorateRequest('identity', null);
  app.decorateRequest('run', null);
  app.decorateRequest('receipt', null);
  app.decorateRequest('text', '');
  app.route({
    method: ['GET', 'POST'],
    url: path,
    onRequest: async (request) => {
      request.receipt = new Receipt();
      request.identity = await identify(options, request, request.receipt);
    },
    preHandler: async (request, reply) => {
      const asked = request.method === 'GET' ? request.query : request.body;
      if (wantsEventStream(request.headers.accept, asked))
        return serveStream(options, request, reply);
      request.run = await admitRequest(options, request, reply);
    },
    onSend: async ({ receipt }, reply) => {
      reply.headers(rateLimitHeaders(receipt?.states ?? []));
    },
    onResponse: async (request, reply) => {
      if (!reply.raw.writableFinished) return;
      request.run?.observation?.refused?.();
      turnOf(request.raw)?.leave(request.run?.observation?.isFine === true);
    },
    handler(request, reply) {
      const { run } = request;
      const type = isWatchedByStudio ? undefined : plainType(request);
      if (run && type) return answerPlainly(run, reply, type);
      if (run) writeOut(request);
      return byApollo.call(app, request, reply);
    },
  });
  refuseOtherMethods(app, path);
  return apollo;
}

function createApolloServer(options: GraphQLRouteOptions) {
  const { admission, generations, logger } = options;
  return new ApolloServer<HttpContext>({
    gateway: new GatewayRuntime(generations),
    ...(options.usageReporting && { apollo: options.usageReporting }),
    logger,
    introspection: true, // admission has decided already
    dangerouslyDisableValidation: true, // admission has validated already
    parseOptions: { maxTokens: admission.settings.limits.tokens },
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

async function serveStream(
  { streams }: GraphQLRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { identity, id: requestId, method } = request;
  const receipt = request.receipt ?? new Receipt();
  const given = method === 'GET' ? searchRequest(request) : readRequest(request.body);
  if (!given) throw new CodedError('BAD_REQUEST', 'Say what to run by the parameter query.');
  const facts = { identity, requestId, origin: originOf(request) };
  await streams.serve(given, facts, { request, reply, receipt });
}

// A token that is not good costs the address that sends it, so that nobody tries many.
async function identify(
  { admission, verifier, logger }: GraphQLRouteOptions,
  { headers, ip, id: requestId }: FastifyRequest,
  receipt: Receipt,
): Promise<Identity | null> {
  try {
    return await verifier.verify(headers.authorization);
  } catch (error) {
    const known = await chargeStranger(admission, { error, address: ip, receipt });
    const { extension: cost } = receipt;
    const shown = toClientError(known, { logger, requestId });
    throw new RequestRefused([shown], cost && { cost });
  }
}

async function admitRequest(
  options: GraphQLRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OperationRun | null> {
  const { admission, logger, observing } = options;
  const { method, id: requestId, identity } = request;
  const receipt = request.receipt ?? new Receipt();
  const given = method === 'GET' ? searchRequest(request) : readRequest(request.body);
  if (!given) return null;
  const { traceparent } = request.headers;
  const observation = new Observation(observing, { transport: 'http', requestId, traceparent });
  const origin = originOf(request);
  const facts = { identity, requestId, origin, traceparent: observation.traceparent };
  const admitted = await observation.admit(() =>
    admit(admission, given, {
      ...facts,
      transport: 'http',
      checkKind: (kind) => checkHttpKind(kind, { method, socketUrl: socketUrlOf(request) }),
      receipt,
      onText: (query) => {
        request.text = query;
      },
      observation,
    }),
  );
  const { extension: cost } = receipt;
  if (!('operation' in admitted)) throw new RequestRefused(admitted, cost && { cost });
  const { metrics } = observing;
  return { ...admitted, logger, facts, signal: signalOf(reply, options), metrics, observation };
}

/** Apollo Server knows nothing of ids of operations: it is given the text that was admitted. */
function writeOut(request: FastifyRequest): void {
  const { method, raw, text } = request;
  if (method === 'POST') {
    const { extensions: _, ...body } = request.body as Record<string, unknown>;
    request.body = { ...body, query: text };
    return;
  }
  const [path, search] = request.url.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('query', text);
  parameters.delete('extensions');
  raw.url = `${path}?${parameters}`;
}

// Apollo Server explains what is wrong with a GET that has no query.
function searchRequest({ query }: FastifyRequest) {
  const { variables, extensions, ...rest } = query as Record<string, string>;
  if (!rest.query && !extensions) return null;
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
  const deadline = new Deadline(operationTimeoutMs);
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) deadline[Symbol.dispose]();
    else deadline.abandon();
  });
  return deadline.signal;
}
