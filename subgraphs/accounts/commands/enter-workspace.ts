import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/core';
import { type CommandScope, load } from '@trellis/kernel/command';
import { notFound } from '@trellis/kernel/errors';
import { type Role, requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { lesserRole } from '../domain/role.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';

type Scope = Pick<CommandScope, 'em' | 'identity'>;

export type Entered = {
  readonly workspace: WorkspaceRecord;
  /** What the caller may do here now, and by the token. */
  readonly role: Role;
};

/**
 * The workspace in which the caller changes something. Changes of one workspace wait for each other
 * on its row, so that what they count (its ADMINs, the people of a team) stays as it is. The role is
 * looked up behind the lock: whoever was removed must not come back by a token of before.
 *
 * @throws CodedError NOT_FOUND to strangers and when it was deleted, PERMISSION_DENIED to members of
 *   a lesser role
 */
export async function enterWorkspace(
  { em, identity }: Scope,
  workspaceId: string,
  { least, path = ['workspaceId'] }: { least: Role; path?: readonly string[] },
): Promise<Entered> {
  requireRole(identity, workspaceId, least, path);
  const workspace = await em.findOne(
    WorkspaceRecord,
    { id: workspaceId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const { userId, workspaces } = identity;
  const member = workspace && (await em.findOne(MembershipRecord, { workspaceId, userId }));
  if (!workspace || !member) throw notFound(path, workspaceId);
  const role = lesserRole(member.role, workspaces[workspaceId]!);
  requireRole({ workspaces: { [workspaceId]: role } }, workspaceId, least, path);
  return { workspace, role };
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
): Promise<{ found: Entity; role: Role }> {
  const conditions = { ...(where as object), id: input.id } as FilterQuery<NoInfer<Entity>>;
  const before = isUuid(input.id) ? await scope.em.findOne(entity, conditions) : null;
  if (!before) throw notFound(path, input.id);
  const { workspaceId } = before as Contained;
  const { role } = await enterWorkspace(scope, workspaceId, { least, path });
  return { found: await load(scope.em, entity, input, where), role };
}
