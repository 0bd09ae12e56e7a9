import * as z from 'zod';
import type { SignatureCheck } from './signer.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sequence = z.number().int().positive();

/** The head of a chain at some moment, signed and kept outside the database. */
export const anchor = z.strictObject({
  workspaceId: z.uuid(),
  sequence,
  hash,
  anchoredAt: z.string(),
  signature: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

/** What is left of records that were removed: where they stood and what came before and after. */
export const segment = z.strictObject({
  workspaceId: z.uuid(),
  fromSequence: sequence,
  toSequence: sequence,
  prevHash: hash,
  hash,
  count: sequence,
  removedAt: z.string(),
  signature: z.string(),
});
export type Segment = z.infer<typeof segment>;

/** The first place where something is wrong, and what. */
export type Fault = { readonly sequence: number; readonly reason: string };

/** The fault that comes first in the chain. */
export function firstOf(faults: readonly (Fault | null)[]): Fault | null {
  return faults.reduce(
    (first, fault) => (fault && (!first || fault.sequence < first.sequence) ? fault : first),
    null,
  );
}

/** Where the records that are left begin, after all removed segments. */
export type Beginning = { readonly sequence: number; readonly prevHash: string };

/** Follows the removed segments of a chain, which must join without a gap and be signed. */
export function followSegments(
  segments: readonly Segment[],
  options: { workspaceId: string; genesis: string; isSigned: SignatureCheck },
): { beginning: Beginning; fault: Fault | null } {
  let beginning: Beginning = { sequence: 1, prevHash: options.genesis };
  let fault: Fault | null = null;
  for (const part of segments) {
    const reason = faultOf(part, beginning, options);
    fault ??= reason === null ? null : { sequence: part.fromSequence, reason };
    beginning = { sequence: part.toSequence + 1, prevHash: part.hash };
  }
  return { beginning, fault };
}

function faultOf(
  part: Segment,
  { sequence: expected, prevHash }: Beginning,
  { workspaceId, isSigned }: { workspaceId: string; isSigned: SignatureCheck },
): string | null {
  if (!isSigned('segment', part)) return 'the record of a removed segment has a wrong signature';
  if (part.workspaceId !== workspaceId)
    return 'the record of a removed segment is of another chain';
  if (part.fromSequence !== expected || part.prevHash !== prevHash)
    return 'the record of a removed segment does not join the one before it';
  if (part.count !== part.toSequence - part.fromSequence + 1)
    return 'the record of a removed segment counts wrongly';
  return null;
}
