import { flag } from '@trellis/kernel/config';
import * as z from 'zod';
import type { DenialPolicy } from './authorization/permit.ts';
import type { DocumentLimits } from './document-limits.ts';

const count = z.coerce.number('expected a number').int('expected a whole number').min(1);

export const admissionEnvironment = {
  INTROSPECTION: flag.optional(),
  DENIED_FIELDS: z.enum(['filter', 'reject'], 'expected filter or reject').default('filter'),
  MAX_TOKENS: count.default(1_000),
  MAX_DEPTH: count.default(12),
  MAX_ROOT_ALIASES: count.default(15),
  MAX_ROOT_MUTATIONS: count.default(15),
  MAX_FRAGMENTS: count.default(100),
  MAX_FIELDS: count.default(2_000),
  MAX_BODY_BYTES: count.default(256 * 1024),
};

type AdmissionEnvironment = z.infer<z.ZodObject<typeof admissionEnvironment>>;

/** What decides whether an operation may run. */
export type AdmissionSettings = {
  /** Whether callers without an identity may read the schema. */
  readonly introspection: boolean;
  readonly deniedFields: DenialPolicy;
  readonly limits: DocumentLimits;
  readonly maxBodyBytes: number;
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
      rootMutations: read.MAX_ROOT_MUTATIONS,
      fragments: read.MAX_FRAGMENTS,
      fields: read.MAX_FIELDS,
    },
    maxBodyBytes: read.MAX_BODY_BYTES,
  };
}
