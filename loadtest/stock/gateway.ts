import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';

type Context = { readonly authorization: string | undefined };

/** Hands on who calls, as the documentation of Apollo Gateway shows it. */
class ForwardingDataSource extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]): void {
    const { authorization } = context as Partial<Context>;
    if (authorization) request.http?.headers.set('authorization', authorization);
  }
}

export interface StockGateway extends AsyncDisposable {
  readonly url: string;
}

/**
 * Apollo Gateway behind Apollo Server behind Fastify, all with their defaults: what ours is compared
 * with. It serves queries and mutations.
 */
export async function startStockGateway(options: {
  supergraphSdl: string;
  port: number;
}): Promise<StockGateway> {
  const app = fastify();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ url }) => new ForwardingDataSource({ url: url as string }),
  });
  const apollo = new ApolloServer<Context>({
    gateway,
    plugins: [fastifyApolloDrainPlugin(app)],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers: { authorization } }) => ({ authorization }),
    }),
  });
  const address = await app.listen({ host: '127.0.0.1', port: options.port });
  return {
    url: `${address}/graphql`,
    [Symbol.asyncDispose]: async () => {
      await apollo.stop();
      await app.close();
    },
  };
}
