import type * as z from 'zod';
import type { Quota } from './bucket.ts';
import type { rateLimitEnvironment } from './config.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const QUOTA = /^(\d{1,9})\/(\d{1,4})([smhd])$/;
/** A root field that tries a password, and where in its arguments the account is named. */
export type SignInField = { readonly field: string; readonly account: readonly string[] };

/** Quotas of all buckets; null: what it counts is not limited. */
export type RateLimitSettings = {
  /** What one token pays for. */
  readonly pointsPerToken: number;
  /** Of users and API keys, by their tier. */
  readonly tiers: Readonly<Record<'FREE' | 'STANDARD' | 'PRO', Quota | null>>;
  /** Of an address for what comes without a token, or with one that is not good. */
  readonly address: Quota | null;
  /** Of an address for all that comes from it. */
  readonly everyAddress: Quota | null;
  readonly signInAddress: Quota | null;
  readonly signInAccount: Quota | null;
  readonly signInFields: readonly SignInField[];
};

type Preset = Omit<RateLimitSettings, 'signInFields' | 'pointsPerToken'>;
const perHour = (tokens: number): Quota => ({ tokens, seconds: 3_600 });
const perMinute = (tokens: number): Quota => ({ tokens, seconds: 60 });
const SIGN_IN = { signInAddress: perMinute(10), signInAccount: { tokens: 10, seconds: 900 } };

const PRESETS: Readonly<Record<'off' | 'standard' | 'strict', Preset>> = {
  off: {
    tiers: { FREE: null, STANDARD: null, PRO: null },
    address: null,
    everyAddress: null,
    signInAddress: null,
    signInAccount: null,
  },
  standard: {
    tiers: { FREE: perHour(1_000), STANDARD: perMinute(600), PRO: perMinute(6_000) },
    address: perMinute(100),
    everyAddress: null,
    ...SIGN_IN,
  },
  strict: {
    tiers: { FREE: perHour(1_000), STANDARD: perHour(1_000), PRO: perHour(1_000) },
    address: null,
    everyAddress: perMinute(100),
    ...SIGN_IN,
  },
};

/** The preset, and in its place what is set by itself. */
export function toRateLimitSettings(
  read: z.infer<z.ZodObject<typeof rateLimitEnvironment>>,
  { isProduction }: { isProduction: boolean },
): RateLimitSettings {
  const preset = PRESETS[read.RATE_LIMITS ?? (isProduction ? 'standard' : 'off')];
  const either = (own: Quota | null | undefined, other: Quota | null) =>
    own === undefined ? other : own;
  return {
    pointsPerToken: read.RATE_LIMIT_POINTS,
    tiers: {
      FREE: either(read.RATE_LIMIT_FREE, preset.tiers.FREE),
      STANDARD: either(read.RATE_LIMIT_STANDARD, preset.tiers.STANDARD),
      PRO: either(read.RATE_LIMIT_PRO, preset.tiers.PRO),
    },
    address: either(read.RATE_LIMIT_ADDRESS, preset.address),
    everyAddress: either(read.RATE_LIMIT_EVERY_ADDRESS, preset.everyAddress),
    signInAddress: either(read.RATE_LIMIT_SIGN_IN_ADDRESS, preset.signInAddress),
    signInAccount: either(read.RATE_LIMIT_SIGN_IN_ACCOUNT, preset.signInAccount),
    signInFields: read.SIGN_IN_FIELDS,
  };
}

/** Whether it is `off`, or tokens and a time. */
export function isQuota(text: string): boolean {
  return text === 'off' || QUOTA.test(text);
}

export function parseQuota(text: string): Quota | null {
  const [, tokens, count, unit] = QUOTA.exec(text) ?? [];
  if (!tokens || !count || !unit) return null;
  return { tokens: Number(tokens), seconds: Number(count) * (UNITS[unit] ?? 1) };
}

export function parseSignInField(text: string): SignInField {
  const [field = '', account = ''] = text.split(':');
  return { field, account: account.split('.') };
}
