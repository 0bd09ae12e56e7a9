import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { askByHttp, askBySocket, type Credentials } from './ask.ts';
import type { Operation } from './operation-for.ts';
import type { Reply } from './outcome.ts';

/** An address that answers GraphQL: the gateway, or a subgraph behind its back. */
export type Place = {
  readonly name: string;
  readonly url: string;
  readonly side: 'gateway' | 'subgraph';
  readonly schema: GraphQLSchema;
};

/** Learns from the server itself what can be asked there. */
export async function explore(place: Omit<Place, 'schema'>): Promise<Place> {
  const query = getIntrospectionQuery();
  const { data } = await askByHttp(place.url, { query, variables: {} }, null);
  return { ...place, schema: buildClientSchema(data) };
}

/** Asks over every way that the place offers for an operation of this kind. */
export async function askOver(
  place: Place,
  operation: Operation,
  credentials: Credentials,
): Promise<Record<string, Reply>> {
  const { url, side } = place;
  const isSubscription = operation.query.startsWith('subscription');
  const socket = () => askBySocket(url, operation, credentials, side);
  const http = () => askByHttp(url, operation, credentials);
  if (isSubscription) return { socket: await socket() };
  return side === 'gateway'
    ? { http: await http(), socket: await socket() }
    : { http: await http() };
}
