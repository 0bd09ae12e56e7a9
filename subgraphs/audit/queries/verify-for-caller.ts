import { CodedError } from '@trellis/kernel/errors';
import { type AuditContext, readingOf } from '../context.ts';
import type { AuditVerification, QueryAuditVerifyArgs } from '../generated/resolvers.ts';
import { verifyChain } from './verify-chain.ts';

// Takes a good two seconds where 50,000 are verified in one, and a subgraph has five to answer.
const MAX_RECORDS = 100_000;

/**
 * Verifies a chain, or a part of it that one call can do. What is wrong with it is logged as well.
 *
 * @throws CodedError BAD_USER_INPUT when the range is none or too long
 */
export async function verifyForCaller(
  context: AuditContext,
  { workspaceId, fromSequence, toSequence }: QueryAuditVerifyArgs,
): Promise<AuditVerification> {
  refuseImpossible(fromSequence, toSequence);
  const { anchors, signer, inTurn, logger } = context.parts;
  const { kysely } = readingOf(context);
  const { fault, ...result } = await inTurn(async () =>
    verifyChain(kysely, {
      workspaceId,
      fromSequence,
      toSequence,
      maxRecords: MAX_RECORDS,
      anchors: await anchors.read(workspaceId),
      isSigned: signer.verifier,
    }),
  );
  if (fault) logger.error({ workspaceId, ...fault }, 'An audit trail does not verify.');
  return { ...result, isIntact: fault === null, firstBadSequence: fault?.sequence ?? null };
}

function refuseImpossible(from: number | null | undefined, to: number | null | undefined): void {
  for (const [name, value] of Object.entries({ fromSequence: from, toSequence: to }))
    if (value != null && value < 1) throw new CodedError('BAD_USER_INPUT', `${name} is 1 or more.`);
  if (from != null && to != null && from > to)
    throw new CodedError('BAD_USER_INPUT', 'fromSequence must not be greater than toSequence.');
}
