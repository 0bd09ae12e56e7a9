import type { Identity } from '@trellis/kernel/identity';
import { createLogger } from '@trellis/kernel/logger';
import { type Admitted, admit } from '../../admission/admit.ts';
import { createAdmission } from '../../admission/create-admission.ts';
import { readConfig } from '../../config.ts';
import { AccessWatch } from '../../subscriptions/access-watch.ts';
import type { Generation } from '../../supergraph/generation.ts';
import { createMetrics } from '../../telemetry/metrics.ts';

export const logger = createLogger({ service: 'gateway', level: 'silent' });

const PARTS = ['accounts', 'goals', 'tasks', 'audit', 'notifications', 'webhooks', 'credentials'];
const somebody: Identity = {
  userId: 'u1',
  sessionId: 's1',
  apiKeyId: null,
  workspaces: { w1: 'ADMIN' },
  scopes: new Set(PARTS.flatMap((part) => [`${part}:read`, `${part}:write`])),
  tier: 'FREE',
  timeZone: 'UTC',
  locale: 'en',
  expiresAt: Number.MAX_SAFE_INTEGER,
  token: 't',
};
const settings = readConfig({}).admission;
const metrics = createMetrics();

/** An operation of somebody who may do everything, admitted on a generation; it fails the test if that is refused. */
export async function admitOn(
  generation: Generation,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Admitted> {
  const admitted = await admit(
    await createAdmission({
      generations: { current: generation },
      access: new AccessWatch(),
      logger,
      metrics,
      settings,
    }),
    { query, variables },
    {
      identity: somebody,
      origin: { ip: null, userAgent: null },
      requestId: 'r',
      transport: 'http',
      checkKind: () => undefined,
    },
  );
  if ('operation' in admitted) return admitted;
  throw new Error(JSON.stringify(admitted));
}
