import type { Ids } from './world.ts';

/**
 * What somebody gets: `answer`, `null`, or a code. An answer to a stranger holds nothing of others;
 * the test looks for that in every answer.
 */
export type Call = {
  readonly args: (ids: Ids, own: { workspaceId: string }) => Record<string, unknown>;
  readonly viewer: string;
  readonly stranger: string;
  /** Of a viewer who is nothing more anywhere, where directives refuse before commands do. */
  readonly guest?: string;
  /** Works without a token. */
  readonly isOpen?: true;
  /** Tells whether something exists, by contract. */
  readonly tellsExistence?: true;
  /** Changes what belongs to the caller, or is recorded though it fails. */
  readonly leavesTrace?: true;
};

export const input = (make: (ids: Ids) => object) => (ids: Ids) => ({ input: make(ids) });
export const inWorkspace = ({ workspaceId }: Ids) => ({ workspaceId });
export const refused = { viewer: 'PERMISSION_DENIED', guest: 'FORBIDDEN', stranger: 'NOT_FOUND' };
export const wrong = { viewer: 'NOT_FOUND', stranger: 'NOT_FOUND' };
export const read = { viewer: 'answer', stranger: 'null' };
