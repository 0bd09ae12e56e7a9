import type { Logger } from '@trellis/kernel/logger';
import type { Generations } from '../supergraph/generations.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Access, Admission } from './admit.ts';
import type { AdmissionSettings } from './config.ts';
import { OperationUsage } from './operation-usage.ts';
import { readOperationList } from './persisted/manifest.ts';
import { PersistedOperations } from './persisted/persisted-operations.ts';
import { RegisteredOperations } from './persisted/registered-operations.ts';
import { RateLimits } from './rate-limits/rate-limits.ts';
import { SignInLimits } from './rate-limits/sign-in-limits.ts';
import { TokenStore } from './rate-limits/token-store.ts';
import { connectRedis } from './shared-redis.ts';

/** Puts admission together, with its connection to Redis if there is one; `close` ends that. */
export async function createAdmission(options: {
  settings: AdmissionSettings;
  redisUrl?: string | undefined;
  /** Before the names of what is kept there. */
  prefix?: string;
  generations: Pick<Generations, 'current'>;
  access: Access;
  logger: Logger;
  metrics: Metrics;
}): Promise<Admission & { operationNames: ReadonlySet<string>; close(): void }> {
  const { settings, redisUrl, prefix = 'trellis', generations, access, logger, metrics } = options;
  const { redisTimeoutMs: timeoutMs, rateLimits } = settings;
  const list = await readOperationList(settings.persistedOperations.path, {
    maxTokens: settings.limits.tokens,
  });
  const redis = redisUrl ? connectRedis(redisUrl, { logger, timeoutMs }) : null;
  const limits = new RateLimits(rateLimits, new TokenStore({ redis, prefix }), metrics);
  const signIns = new SignInLimits(rateLimits, limits, { redis, prefix });
  const { mode } = settings.persistedOperations;
  const registered = new RegisteredOperations({ redis, prefix });
  const persisted = new PersistedOperations({ mode, list, registered, logger });
  const usage = new OperationUsage();
  for (const query of list.texts) usage.count({ query });
  return {
    generations,
    logger,
    metrics,
    settings,
    usage,
    operationNames: list.names,
    persisted,
    limits,
    signIns,
    access,
    close: () => redis?.disconnect(),
  };
}
