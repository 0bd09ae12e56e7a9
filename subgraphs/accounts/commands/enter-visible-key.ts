import type { CommandScope } from '@trellis/kernel/command';
import type { Role } from '@trellis/kernel/identity';
import { ApiKeyRecord } from '../persistence/api-key-record.ts';
import { enterWorkspaceOf } from './enter-workspace.ts';

/**
 * A key that the caller sees, to be changed: their own, or any in a workspace where they are ADMIN.
 *
 * @throws CodedError NOT_FOUND for keys of others, PERMISSION_DENIED to a VIEWER
 */
export async function enterVisibleKey(
  scope: Pick<CommandScope, 'em' | 'identity'>,
  id: string,
): Promise<{ found: ApiKeyRecord; role: Role }> {
  const { userId, workspaces } = scope.identity;
  const administered = Object.keys(workspaces).filter((one) => workspaces[one] === 'ADMIN');
  const where = { $or: [{ ownerId: userId }, { workspaceId: { $in: administered } }] };
  return enterWorkspaceOf(scope, ApiKeyRecord, { id }, { least: 'MEMBER', where });
}
