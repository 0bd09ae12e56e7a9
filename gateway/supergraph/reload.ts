import type { Logger } from '@trellis/kernel/logger';
import type { SubscriptionHub } from '../subscriptions/subscription-hub.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Generation, generationId } from './generation.ts';
import type { Generations } from './generations.ts';

export type ReloadOptions = {
  readonly generations: Generations;
  readonly build: (supergraphSdl: string) => Generation;
  /** Plans on the new generation what is asked most, before it serves. */
  readonly warmUp: (generation: Generation) => Promise<void>;
  readonly hub: Pick<SubscriptionHub, 'moveTo'>;
  /** Told when the previous generation serves nothing new any more. */
  readonly onReplaced: () => void;
  readonly metrics: Metrics;
  readonly logger: Logger;
};

/**
 * Serves another supergraph: built aside, warmed up, then taken in one step; subscriptions move over
 * afterwards. One that cannot be served changes nothing.
 */
export async function reload(supergraphSdl: string, options: ReloadOptions): Promise<void> {
  const { generations, build, warmUp, hub, onReplaced, metrics, logger } = options;
  const previous = generations.current;
  if (generationId(supergraphSdl) === previous.id) return;
  try {
    const next = build(supergraphSdl);
    await warmUp(next);
    generations.replace(next);
    metrics.schemaReloads.inc({ result: 'taken' });
    logger.info({ generation: next.id }, 'Another supergraph is served now.');
    await hub.moveTo(next);
    onReplaced();
  } catch (error) {
    metrics.schemaReloads.inc({ result: 'refused' });
    metrics.schemaReloadFailures.inc();
    logger.error({ err: error }, 'The new supergraph cannot be served; the one before stays.');
  }
}
