import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { TokenVerifier } from '@trellis/kernel/identity';
import { fromOriginHeaders } from '@trellis/kernel/server/origin';
import type { GraphQLSchema } from 'graphql';
import { useServer as serveSockets } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Shop } from './shop.ts';

/** An answer in place of the real one; status 0 resets the connection. */
export type Fault =
  | { status: number; type: string; body: string; headers?: Record<string, string> }
  | ((response: ServerResponse) => void);

/** A request that has come in. */
export type Arrival = {
  /** Resolves when the caller gives up before it was answered. */
  readonly givenUp: Promise<void>;
};

/** A subgraph as another team would run it: Apollo Server by HTTP, graphql-ws beside it. */
export async function startSubgraph(options: {
  schema: GraphQLSchema;
  shop: Shop;
  verifier: TokenVerifier;
  port?: number;
  socketPath?: string;
}) {
  const { schema, shop, verifier } = options;
  const apollo = new ApolloServer({
    schema,
    includeStacktraceInErrorResponses: true,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const faults: Fault[] = [];
  const bodies: { variables: Record<string, unknown>; query: string }[] = [];
  let sick: Fault | undefined;
  let requests = 0;
  const events = new EventEmitter();

  const server = createServer(async (request, response) => {
    if (request.url === '/health/ready') return void response.end('{}');
    requests += 1;
    const givenUp = new Promise<void>((resolve) => {
      response.once('close', () => !response.writableFinished && resolve());
    });
    events.emit('request', { givenUp } satisfies Arrival);
    const fault = faults.shift() ?? sick;
    if (typeof fault === 'function') return fault(response);
    if (fault?.status === 0) return void request.socket.resetAndDestroy();
    if (fault) {
      const { status, type, body, headers } = fault;
      return void response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    bodies.push(body);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method!,
        headers,
        search: '',
        body,
      },
      context: async () =>
        shop.createContext({
          identity: await verifier.verify(headers.get('authorization')),
          requestId: headers.get('x-request-id') ?? '',
          origin: fromOriginHeaders(request.headers),
        }),
    });
    response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
    response.end(answer.body.kind === 'complete' ? answer.body.string : '');
  });

  const sockets = new WebSocketServer({ server, path: '/graphql' });
  serveSockets(
    {
      schema,
      context: async (_context, _id, { extensions }) => {
        const { authorization, requestId } = (extensions ?? {}) as Record<string, string>;
        const identity = await verifier.verify(authorization);
        return shop.createContext({ identity, requestId: requestId ?? '' });
      },
    },
    sockets,
  );
  const { port: wanted = 0, socketPath } = options;
  const place = socketPath ? { path: socketPath } : { port: wanted, host: '127.0.0.1' };
  await new Promise<void>((resolve) => server.listen(place, resolve));
  const port = socketPath ? 0 : (server.address() as AddressInfo).port;

  return {
    port,
    url: socketPath ? `unix:${socketPath}:/graphql` : `http://127.0.0.1:${port}/graphql`,
    /** Answers to give instead of the real ones, in order. */
    faults,
    /** Requests that were really answered. */
    bodies,
    /** The answer to everything, until it is given none. */
    fallSick(fault: Fault | undefined) {
      sick = fault;
    },
    get requests() {
      return requests;
    },
    get sockets() {
      return sockets.clients.size;
    },
    nextRequest: async (): Promise<Arrival> => (await once(events, 'request'))[0],
    /** Ends it as a crash does. */
    async kill() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await apollo.stop();
    },
  };
}

export type RunningSubgraph = Awaited<ReturnType<typeof startSubgraph>>;
