import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/core';
import { type CommandScope, load } from '@trellis/kernel/command';
import { notFound } from '@trellis/kernel/errors';
import { type Role, requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';

type Scope = Pick<CommandScope, 'em' | 'identity'>;

/**
 * The workspace in which the caller changes something. Changes of one workspace wait for each other
 * on its row, so that what they count (its ADMINs, the people of a team) stays as it is.
 *
 * @throws CodedError NOT_FOUND to strangers and when it was deleted, PERMISSION_DENIED to members of
 *   a lesser role
 */
export async function enterWorkspace(
  { em, identity }: Scope,
  workspaceId: string,
  { least, path = ['workspaceId'] }: { least: Role; path?: readonly string[] },
): Promise<WorkspaceRecord> {
  requireRole(identity, workspaceId, least, path);
  const workspace = await em.findOne(
    WorkspaceRecord,
    { id: workspaceId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!workspace) throw notFound(path, workspaceId);
  return workspace;
}

type Contained = { id: string; workspaceId: string; version: number; updatedAt: Date };

/**
 * A thing that the caller changes, behind the lock of its workspace.
 *
 * @throws CodedError as `enterWorkspace` and `load`
 */
export async function enterWorkspaceOf<Entity extends Contained>(
  scope: Scope,
  entity: EntityName<Entity>,
  input: { id: string; expectedVersion?: number | null },
  {
    least,
    path = ['id'],
    where = {},
  }: {
    least: Role;
    path?: readonly string[];
    where?: FilterQuery<NoInfer<Entity>>;
  },
): Promise<Entity> {
  const conditions = { ...(where as object), id: input.id } as FilterQuery<NoInfer<Entity>>;
  const found = isUuid(input.id) ? await scope.em.findOne(entity, conditions) : null;
  if (!found) throw notFound(path, input.id);
  await enterWorkspace(scope, (found as Contained).workspaceId, { least, path });
  return load(scope.em, entity, input, where);
}
