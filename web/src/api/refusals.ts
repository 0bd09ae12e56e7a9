import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client';
import { session } from '../session/session.ts';
import type { RefusalFragment } from './generated/refusal.ts';

/** Why a change was not made: an error of the payload, or of the request as a whole. */
export type Refusal = {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly currentVersion?: number | null;
  /** What others have changed, of a conflict. */
  readonly changedPaths?: readonly string[];
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

/**
 * Whether what was thrown is what the API had to say. Otherwise the change has not arrived, or nobody knows; and
 * a change whose session has ended is one for the next session of the same person.
 */
export function isAnswer(thrown: unknown): boolean {
  if (ServerError.is(thrown) || ServerParseError.is(thrown)) return true;
  return (
    CombinedGraphQLErrors.is(thrown) &&
    (session.isSignedIn || refusalOf(thrown).code !== 'UNAUTHENTICATED')
  );
}

/** The conflict among refusals, if somebody was faster. */
export function conflictIn(refusals: readonly Refusal[]): Refusal | undefined {
  return refusals.find(({ code }) => code === 'VERSION_CONFLICT');
}

export type PayloadWithRefusals = { readonly errors: readonly RefusalFragment[] };
