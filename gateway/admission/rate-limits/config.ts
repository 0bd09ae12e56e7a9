import * as z from 'zod';
import { isQuota, parseQuota, parseSignInField } from './rate-limit-settings.ts';

const expected = 'expected off, or tokens and a time such as 600/1m';
const quota = z.string().refine(isQuota, expected).transform(parseQuota);
const signInFields = z
  .string()
  .refine(
    (text) => text.split(',').every((one) => /^\w+:\w+(\.\w+)*$/.test(one)),
    'expected field:argument.path, separated by commas',
  )
  .transform((text) => text.split(',').map(parseSignInField));

export const rateLimitEnvironment = {
  RATE_LIMITS: z.enum(['off', 'standard', 'strict'], 'expected off, standard or strict').optional(),
  RATE_LIMIT_POINTS: z.coerce.number('expected a number').int().min(1).default(100),
  RATE_LIMIT_FREE: quota.optional(),
  RATE_LIMIT_STANDARD: quota.optional(),
  RATE_LIMIT_PRO: quota.optional(),
  RATE_LIMIT_ADDRESS: quota.optional(),
  RATE_LIMIT_EVERY_ADDRESS: quota.optional(),
  RATE_LIMIT_SIGN_IN_ADDRESS: quota.optional(),
  RATE_LIMIT_SIGN_IN_ACCOUNT: quota.optional(),
  SIGN_IN_FIELDS: signInFields.default([{ field: 'signIn', account: ['input', 'email'] }]),
};
