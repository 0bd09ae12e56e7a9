import { createLogger } from '@trellis/kernel/logger';
import { type Admitted, admit } from '../../admission/admit.ts';
import type { Generation } from '../../supergraph/generation.ts';
import { createMetrics } from '../../telemetry/metrics.ts';

export const logger = createLogger({ service: 'gateway', level: 'silent' });

/** An operation of nobody, admitted on a generation; it fails the test if that is refused. */
export async function admitOn(
  generation: Generation,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Admitted> {
  const admitted = await admit(
    { generations: { current: generation }, logger, metrics: createMetrics() },
    { query, variables },
    {
      identity: null,
      origin: { ip: null, userAgent: null },
      requestId: 'r',
      transport: 'http',
      checkKind: () => undefined,
    },
  );
  if ('operation' in admitted) return admitted;
  throw new Error(JSON.stringify(admitted));
}
