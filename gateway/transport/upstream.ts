import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { DocumentNode, OperationTypeNode } from 'graphql';

/** One request to a subgraph, as the plan asks for it. */
export type Subquery = {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly kind: OperationTypeNode;
};

export type SubqueryCall = {
  readonly subquery: Subquery;
  readonly variables: Record<string, unknown>;
  readonly facts: RequestFacts;
  readonly signal: AbortSignal;
  /** Fetches with the same scope may share what they load. */
  readonly scope: object;
};

/** An error as a subgraph reports it: over HTTP that is JSON, in process a GraphQLError. */
export type SubgraphError = {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  readonly originalError?: unknown;
};

export type SubgraphAnswer = {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
  /** `traceparent` of an event, if its subgraph knows what caused it. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** A subgraph as the gateway reaches it, over the network or within the process. */
export interface Upstream {
  readonly name: string;
  /** @throws CodedError SUBGRAPH_UNAVAILABLE, TIMEOUT or INTERNAL when there is no answer at all */
  fetch(call: SubqueryCall): Promise<SubgraphAnswer>;
  /** @throws SourceLost when events may be missing, SourceRefused when there will be none */
  subscribe(call: SubqueryCall): AsyncIterable<SubgraphAnswer>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
