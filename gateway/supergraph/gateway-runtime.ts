import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import type { OperationRun } from './execute-operation.ts';
import { executeOperation } from './execute-operation.ts';
import type { Generation } from './generation.ts';

/** What an HTTP request carries through Apollo Server: the operation as it was admitted. */
export type HttpContext = { readonly run: OperationRun };

/** The supergraph as Apollo Server sees it. Admission has planned already; here it is executed. */
export class GatewayRuntime implements GatewayInterface {
  readonly #generation: Generation;

  constructor(generation: Generation) {
    this.#generation = generation;
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): () => void {
    const { apiJsSchema, supergraphSdl } = this.#generation;
    callback({ apiSchema: apiJsSchema, coreSupergraphSdl: supergraphSdl });
    return () => undefined;
  }

  async load(): Promise<{ executor: GatewayExecutor }> {
    return { executor: ({ context }) => executeOperation((context as HttpContext).run) };
  }

  async stop(): Promise<void> {}
}
