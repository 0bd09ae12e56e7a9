import type { Server } from 'node:http';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { CodedError } from '../errors.ts';
import { formatError, toGraphQLError } from '../graphql-errors.ts';
import type { TokenVerifier } from '../identity.ts';
import type { Logger } from '../logger.ts';
import type { LocalSubgraph } from '../subgraph.ts';
import { passTraceparent } from '../telemetry/event-trace.ts';
import { toTraceparent } from '../telemetry/traceparent.ts';
import { onlyIn } from './only-workspace.ts';
import { toRequestId } from './request-id.ts';

const MAX_MESSAGE_BYTES = 1024 * 1024;
const MAX_TOKENS = 2_000;
const GOING_AWAY = 1001;

/**
 * Subscriptions for gateways, over graphql-ws. One socket serves many users: each operation brings
 * its own credentials in `extensions.authorization`.
 */
export function attachSubscriptions(options: {
  server: Server;
  subgraph: LocalSubgraph;
  verifier: TokenVerifier;
  logger: Logger;
}): {
  close(): Promise<void>;
} {
  const { server, subgraph, verifier, logger } = options;
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  sockets.on('error', (error) => logger.error({ err: error }, 'The socket server failed.'));

  // graphql-ws closes the whole socket when this throws, so that nothing may.
  async function admit(payload: SubscribePayload): Promise<ExecutionArgs | GraphQLError[]> {
    try {
      const document = parseDocument(payload.query);
      const problems = validate(subgraph.schema, document);
      if (problems.length > 0)
        return problems.map((problem) => withCode(problem, 'GRAPHQL_VALIDATION_FAILED'));
      if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') {
        return [
          new GraphQLError('Only subscriptions are served here.', {
            extensions: { code: 'BAD_REQUEST' },
          }),
        ];
      }
      const caller = await verifier.verify(authorizationOf(payload));
      const facts = {
        identity: onlyIn(caller, payload.extensions?.onlyWorkspaceId),
        requestId: toRequestId(payload.extensions?.requestId),
        traceparent: toTraceparent(payload.extensions?.traceparent),
      };
      return {
        schema: subgraph.schema,
        document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        // Each event gets a context of its own: loaders must not show the state of an earlier one.
        contextValue: () => subgraph.createContext(facts),
      };
    } catch (error) {
      return [toError(error)];
    }
  }

  const format = (errors: readonly GraphQLError[], { extensions }: SubscribePayload) => {
    const context = { logger, requestId: toRequestId(extensions?.requestId) };
    return errors.map(
      (error) => formatError(error.toJSON(), error, context) as unknown as GraphQLError,
    );
  };

  const graphqlWs = useServer(
    {
      onSubscribe: (_context, _id, payload) => admit(payload),
      subscribe: openSource,
      onError: (_context, _id, payload, errors) => format(errors, payload),
      onNext: (_context, _id, payload, _arguments, result) =>
        result.errors ? { ...result, errors: format(result.errors, payload) } : result,
    },
    sockets,
    10_000,
  );
  return {
    async close() {
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
      await graphqlWs.dispose();
    },
  };
}

async function openSource(args: ExecutionArgs) {
  const fresh = args.contextValue as () => object;
  const source = await createSourceEventStream({ ...args, contextValue: fresh() });
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source as AsyncGenerator<unknown, void, void>;
  const answers = {
    async next() {
      const event = await events.next();
      if (event.done) return event;
      const answer = await execute({ ...args, contextValue: fresh(), rootValue: event.value });
      return { done: false, value: passTraceparent(answer, event.value) };
    },
    return: () => events.return(),
    throw: (error: unknown) => events.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return answers as AsyncGenerator<ExecutionResult, void, void>;
}

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    throw withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
  }
}

// Apollo Server gives these codes over HTTP; here nobody else does.
function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function authorizationOf(payload: SubscribePayload): string | null {
  const given = payload.extensions?.authorization;
  return typeof given === 'string' ? given : null;
}

function toError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return error instanceof CodedError
    ? toGraphQLError(error)
    : new GraphQLError('Internal', { originalError: error as Error });
}
