import { notFound } from '@trellis/kernel/errors';
import { type Identity, requireRole } from '@trellis/kernel/identity';
import type { Kysely } from 'kysely';
import type { AuditDatabase } from '../persistence/tables.ts';
import { isHidden } from '../queries/hidden-chains.ts';

/**
 * Checks that the caller looks after the workspace, or asks for the chain of nobody but the caller.
 *
 * @throws CodedError NOT_FOUND to strangers and for a deleted workspace, PERMISSION_DENIED to lesser roles
 */
export async function enterChain(
  kysely: Kysely<AuditDatabase>,
  identity: Identity,
  workspaceId: string,
  { orOwn }: { orOwn: boolean },
): Promise<void> {
  const isOwn = orOwn && workspaceId === identity.userId;
  if (!isOwn) requireRole(identity, workspaceId, 'ADMIN');
  if (await isHidden(kysely, workspaceId)) throw notFound(['workspaceId'], workspaceId);
}
