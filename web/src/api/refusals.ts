import { CombinedGraphQLErrors } from '@apollo/client';
import type { RefusalFragment } from './generated/refusal.ts';

/** Why a change was not made: an error of the payload, or of the request as a whole. */
export type Refusal = {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly currentVersion?: number | null;
};

/** Reads what was thrown as a refusal. */
export function refusalOf(thrown: unknown): Refusal {
  if (CombinedGraphQLErrors.is(thrown)) {
    const [error] = thrown.errors;
    return {
      code: String(error?.extensions?.code ?? 'INTERNAL'),
      message: error?.message ?? thrown.message,
      path: [],
    };
  }
  const code = (thrown as { code?: string }).code ?? 'UNREACHABLE';
  return { code, message: thrown instanceof Error ? thrown.message : String(thrown), path: [] };
}

/** The conflict among refusals, if somebody was faster. */
export function conflictIn(refusals: readonly Refusal[]): Refusal | undefined {
  return refusals.find(({ code }) => code === 'VERSION_CONFLICT');
}

export type PayloadWithRefusals = { readonly errors: readonly RefusalFragment[] };
