import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { Generation } from '../supergraph/generation.ts';
import type { PlannedOperation } from '../supergraph/plan-operation.ts';
import type { ResultPath } from '../supergraph/result-positions.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Observation } from '../telemetry/observe-operation.ts';
import type { SubgraphAnswer } from '../transport/upstream.ts';

/** A planned operation, or one event of a subscription, with all that it needs to be answered. */
export type PlanRun = {
  readonly generation: Generation;
  readonly operation: PlannedOperation;
  readonly variables: Record<string, unknown>;
  readonly facts: RequestFacts;
  readonly signal: AbortSignal;
  /** For a subscription, the event to be answered. */
  readonly event?: SubgraphAnswer;
  readonly metrics?: Metrics;
  readonly observation?: Pick<Observation, 'fetches' | 'answered'> & {
    readonly isFine?: boolean;
    refused?(): void;
  };
};

/** An error as it was found, before anybody decided what the client may know of it. */
export type FoundError = {
  readonly error: unknown;
  readonly path: ResultPath | undefined;
  /** What else is missing because of it. */
  readonly affected: readonly ResultPath[];
};

export type PlanResult = {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly FoundError[];
};
