import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { OperationRun } from './execute-operation.ts';
import { executeOperation } from './execute-operation.ts';
import type { Generation } from './generation.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<HttpContext>['gateway'];
type LoadResult = Awaited<ReturnType<GatewayInterface['load']>>;
type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** What an HTTP request carries through Apollo Server: the operation as it was admitted. */
export type HttpContext = { readonly run: OperationRun };

/** The supergraph as Apollo Server sees it. Admission has planned already; here it is executed. */
export class GatewayRuntime implements GatewayInterface {
  readonly #generation: Generation;

  constructor(generation: Generation) {
    this.#generation = generation;
  }

  onSchemaLoadOrUpdate(callback: SchemaCallback): () => void {
    const { apiJsSchema, supergraphSdl } = this.#generation;
    callback({ apiSchema: apiJsSchema, coreSupergraphSdl: supergraphSdl });
    return () => undefined;
  }

  async load(): Promise<LoadResult> {
    return { executor: ({ context }) => executeOperation((context as HttpContext).run) };
  }

  async stop(): Promise<void> {}
}
