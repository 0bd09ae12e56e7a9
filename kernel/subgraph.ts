import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Identity } from './identity.ts';

/** Where a request came from. Null where that cannot be told. */
export type Origin = { readonly ip: string | null; readonly userAgent: string | null };

/** What is known of one request when it reaches a subgraph, over HTTP, a socket or in process. */
export type RequestFacts = {
  readonly identity: Identity | null;
  readonly requestId: string;
  /** Absent: nobody has said. */
  readonly origin?: Origin;
  /** The caller is to be seen as a member of this workspace only, because the answer is for others too. */
  readonly onlyWorkspaceId?: string;
  /** The trace that the request belongs to (W3C Trace Context). */
  readonly traceparent?: string | undefined;
};

/**
 * A subgraph within this process. The gateway executes operations on `schema` with a context made
 * per operation; the schema's resolvers are those that answer over HTTP as well.
 */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  createContext(facts: RequestFacts): object;
  /** Adds routes for anybody; the host serves them under `/<name>/`. */
  readonly publicRoutes?: (app: FastifyInstance) => void;
}
