import type { Program } from '../../processes/program.ts';

/** What a gateway to be measured is given. */
export type Supplies = {
  /** The supergraph, with the addresses of the subgraphs in it. */
  readonly supergraphPath: string;
  /** Where the key is that verifies the callers' tokens, for a gateway that does. */
  readonly jwksUrl: string;
  readonly port: number;
  /** The core it is to stay on; absent: any. */
  readonly core?: number | undefined;
  /** For its process, as in NODE_OPTIONS. */
  readonly nodeOptions?: string | undefined;
};

/** One way of serving the supergraph. */
export type Contender = {
  readonly name: string;
  readonly about: string;
  /** Absent: it can always be started. Answers what to do first if it cannot be. */
  readonly missing?: () => Promise<string | null>;
  readonly start: (supplies: Supplies) => Program;
};

/** Options for Node as the environment carries them. */
export function forNode(nodeOptions: string | undefined): NodeJS.ProcessEnv {
  return nodeOptions === undefined ? {} : { NODE_OPTIONS: nodeOptions };
}
