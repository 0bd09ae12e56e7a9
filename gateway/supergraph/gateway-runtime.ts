import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { OperationRun } from './execute-operation.ts';
import { executeOperation } from './execute-operation.ts';
import type { Generation } from './generation.ts';
import type { Generations } from './generations.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<HttpContext>['gateway'];
type LoadResult = Awaited<ReturnType<GatewayInterface['load']>>;
type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** What an HTTP request carries through Apollo Server: the operation as it was admitted. */
export type HttpContext = { readonly run: OperationRun };

/** The supergraph as Apollo Server sees it. Admission has planned already; here it is executed. */
export class GatewayRuntime implements GatewayInterface {
  readonly #generations: Generations;

  constructor(generations: Generations) {
    this.#generations = generations;
  }

  onSchemaLoadOrUpdate(callback: SchemaCallback): () => void {
    const tell = ({ apiJsSchema, supergraphSdl }: Generation) =>
      callback({ apiSchema: apiJsSchema, coreSupergraphSdl: supergraphSdl });
    tell(this.#generations.current);
    return this.#generations.onReplaced(tell);
  }

  async load(): Promise<LoadResult> {
    return { executor: ({ context }) => executeOperation((context as HttpContext).run) };
  }

  async stop(): Promise<void> {}
}
