import { fileURLToPath } from 'node:url';
import { flag } from '@trellis/kernel/config';
import * as z from 'zod';
import type { DenialPolicy } from './authorization/permit.ts';
import type { DocumentLimits } from './document-limits.ts';
import { PERSISTED_MODES, type PersistedMode } from './persisted/persisted-operations.ts';
import { rateLimitEnvironment } from './rate-limits/config.ts';
import { type RateLimitSettings, toRateLimitSettings } from './rate-limits/rate-limit-settings.ts';

const committedList = fileURLToPath(
  new URL('../../schema/persisted-operations.json', import.meta.url),
);
const count = z.coerce.number('expected a number').int('expected a whole number').min(1);

export const admissionEnvironment = {
  INTROSPECTION: flag.optional(),
  DENIED_FIELDS: z.enum(['filter', 'reject'], 'expected filter or reject').default('filter'),
  MAX_TOKENS: count.default(1_000),
  MAX_DEPTH: count.default(12),
  MAX_ROOT_ALIASES: count.default(15),
  MAX_LEAF_ALIASES: count.default(5),
  MAX_ROOT_MUTATIONS: count.default(15),
  MAX_FRAGMENTS: count.default(100),
  MAX_FIELDS: count.default(2_000),
  MAX_BODY_BYTES: count.default(256 * 1024),
  MAX_COST: count.optional(),
  PERSISTED_OPERATIONS: z
    .enum(PERSISTED_MODES, `expected ${PERSISTED_MODES.join(', ')}`)
    .default('register'),
  PERSISTED_OPERATIONS_PATH: z.string().default(committedList),
  ...rateLimitEnvironment,
  REDIS_TIMEOUT_MS: count.default(40),
};

type AdmissionEnvironment = z.infer<z.ZodObject<typeof admissionEnvironment>>;

/** What decides whether an operation may run. */
export type AdmissionSettings = {
  /** Whether callers without an identity may read the schema. */
  readonly introspection: boolean;
  readonly deniedFields: DenialPolicy;
  readonly limits: DocumentLimits;
  readonly maxBodyBytes: number;
  /** In points, of one operation. */
  /** Absent: 5,000 where the supergraph says prices, and none where it says nothing. */
  readonly maxCost: number | undefined;
  readonly persistedOperations: { readonly mode: PersistedMode; readonly path: string };
  readonly rateLimits: RateLimitSettings;
  /** Where several gateways share what they count; absent: each counts for itself. */
  readonly redisTimeoutMs: number;
};

/** Puts the settings of admission together from what the environment says. */
export function toAdmissionSettings(
  read: AdmissionEnvironment,
  { isProduction }: { isProduction: boolean },
): AdmissionSettings {
  return {
    introspection: read.INTROSPECTION ?? !isProduction,
    deniedFields: read.DENIED_FIELDS,
    limits: {
      tokens: read.MAX_TOKENS,
      depth: read.MAX_DEPTH,
      rootAliases: read.MAX_ROOT_ALIASES,
      leafAliases: read.MAX_LEAF_ALIASES,
      rootMutations: read.MAX_ROOT_MUTATIONS,
      fragments: read.MAX_FRAGMENTS,
      fields: read.MAX_FIELDS,
    },
    maxBodyBytes: read.MAX_BODY_BYTES,
    maxCost: read.MAX_COST,
    persistedOperations: {
      mode: read.PERSISTED_OPERATIONS,
      path: read.PERSISTED_OPERATIONS_PATH,
    },
    rateLimits: toRateLimitSettings(read, { isProduction }),
    redisTimeoutMs: read.REDIS_TIMEOUT_MS,
  };
}
