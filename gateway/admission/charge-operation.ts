import type { Generation } from '../supergraph/generation.ts';
import type { Admission, Caller } from './admit.ts';
import type { PermittedDocument } from './authorization/permit.ts';
import { checkCost } from './cost/operation-cost.ts';
import { RateLimited } from './rate-limits/rate-limits.ts';
import { signInAttempts } from './rate-limits/sign-in-attempts.ts';
import type { Receipt } from './receipt.ts';

const MAX_COST = 5_000;

/** An operation that is to be paid for. */
export type Charged = {
  readonly generation: Generation;
  readonly permitted: PermittedDocument;
  readonly variables: Record<string, unknown>;
  readonly caller: Caller;
  readonly receipt: Receipt;
};

/**
 * Prices an operation and takes the tokens for it, also those of tries to sign in.
 *
 * @throws CodedError QUERY_TOO_COMPLEX, RATE_LIMITED
 */
export async function chargeOperation(
  { settings, metrics, limits, signIns }: Admission,
  { generation, permitted, variables, caller, receipt }: Charged,
): Promise<void> {
  const cost = permitted.cost.requested(variables);
  receipt.price(permitted.cost, cost);
  metrics.queryCost.observe({ kind: 'estimated' }, cost);
  checkCost(cost, settings.maxCost ?? (generation.costRules.arePriced ? MAX_COST : Infinity));
  const { identity, origin } = caller;
  const charged = await limits.charge({ identity, address: origin.ip }, limits.tokensFor(cost));
  receipt.charge(charged);
  // An error may have emptied what was read all the same.
  receipt.onSettled((_data, isWhole) => {
    if (isWhole) charged.settle(limits.tokensFor(receipt.actual ?? 0));
  });
  receipt.onSettled(() => metrics.queryCost.observe({ kind: 'actual' }, receipt.actual ?? 0));
  const { signInFields: fields } = settings.rateLimits;
  const attempts = signInAttempts(generation.apiJsSchema, permitted, { fields, variables });
  await signIns.charge(attempts, { address: origin.ip, receipt });
}

/**
 * What was refused before it could be priced has cost something all the same. It answers the error to
 * be told: the one that was given, or that too much was asked.
 */
export async function chargeRefusal(
  error: unknown,
  { limits }: Admission,
  { identity, origin }: Caller,
  receipt: Receipt,
): Promise<unknown> {
  if (error instanceof RateLimited) {
    receipt.charge(error.charge);
    return error;
  }
  if (receipt.states.length > 0) return error;
  try {
    receipt.charge(await limits.charge({ identity, address: origin.ip }, 1));
    return error;
  } catch (limited) {
    if (limited instanceof RateLimited) receipt.charge(limited.charge);
    return limited;
  }
}
