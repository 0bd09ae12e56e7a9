import { CodedError } from '@trellis/kernel/errors';
import type { Logger } from '@trellis/kernel/logger';
import { GraphQLError } from 'graphql';
import * as z from 'zod';
import type { GraphQLRequest } from '../read-request.ts';
import { type OperationList, sha256 } from './manifest.ts';
import type { RegisteredOperations } from './registered-operations.ts';

export const PERSISTED_MODES = ['off', 'register', 'report', 'only'] as const;
/**
 * `off`: operations come as text. `register`: also by id, from the list or as clients have registered
 * them. `report`: as `register`, and what is not in the list is logged. `only`: nothing but the list.
 */
export type PersistedMode = (typeof PERSISTED_MODES)[number];

type Options = {
  readonly mode: PersistedMode;
  readonly list: OperationList;
  readonly registered: RegisteredOperations;
  readonly logger: Logger;
};

const persistedQuery = z.object({
  version: z.literal(1),
  sha256Hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Finds out which text a request stands for, by the protocol of automatic persisted queries
 * (https://www.apollographql.com/docs/apollo-server/performance/apq). The same for every transport.
 */
export class PersistedOperations {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * The request with its text. What it registers is kept only by `confirm`.
   *
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED or
   *   PERSISTED_QUERY_NOT_IN_LIST
   * @throws CodedError BAD_REQUEST when the id is none, or that of another text
   */
  async resolve(request: GraphQLRequest): Promise<GraphQLRequest> {
    const { mode } = this.#options;
    const hash = hashIn(request);
    if (hash === undefined) return this.#judge(withText(request));
    if (mode === 'off')
      throw persisted('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
    if (!request.query) return this.#judge({ ...request, query: await this.#find(hash) });
    if (sha256(request.query) !== hash)
      throw new CodedError('BAD_REQUEST', 'The hash is not that of the query.');
    return this.#judge(request);
  }

  /** Keeps the text of a request that turned out to be valid, if it asked for that. */
  confirm(request: GraphQLRequest, given: GraphQLRequest): void {
    const hash = hashIn(given);
    if (hash === undefined || !given.query || this.#options.mode === 'only') return;
    this.#options.registered.register(hash, request.query);
  }

  async #find(hash: string): Promise<string> {
    const { mode, list, registered } = this.#options;
    const known = list.textOf(hash);
    if (known !== undefined) return known;
    if (mode === 'only') throw notInList();
    const text = await registered.textOf(hash);
    if (text === undefined) throw persisted('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    return text;
  }

  #judge(request: GraphQLRequest): GraphQLRequest {
    const { mode, list, logger } = this.#options;
    if (mode === 'off' || mode === 'register' || list.has(request.query)) return request;
    if (mode === 'only') throw notInList();
    const { operationName } = request;
    logger.warn(
      { operationName: operationName?.slice(0, 100), hash: sha256(request.query) },
      'An operation is not in the list.',
    );
    return request;
  }
}

function hashIn({ extensions }: GraphQLRequest): string | undefined {
  if (!extensions?.persistedQuery) return undefined;
  const parsed = persistedQuery.safeParse(extensions.persistedQuery);
  if (parsed.success) return parsed.data.sha256Hash;
  throw new CodedError('BAD_REQUEST', 'extensions.persistedQuery is not as expected.');
}

function withText(request: GraphQLRequest): GraphQLRequest {
  if (request.query) return request;
  throw new CodedError('BAD_REQUEST', 'The body of a GraphQL request is not as expected: query.');
}

function notInList(): GraphQLError {
  return persisted('PERSISTED_QUERY_NOT_IN_LIST', 'Only operations of the list are served here.');
}

function persisted(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
