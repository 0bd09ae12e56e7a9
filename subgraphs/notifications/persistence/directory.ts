import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '@trellis/kernel/identity';
import { sql } from 'kysely';

export type Membership = { readonly isMember: boolean; readonly displayName: string | null };

/**
 * What is known of people in a workspace. Their rows stay locked until the commit, made if need be,
 * so that nobody joins between this look and what it leads to.
 */
export async function lockMemberships(
  em: EntityManager,
  workspaceId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Membership>> {
  const { rows } = await sql<Membership & { userId: string }>`
    insert into membership (workspace_id, user_id)
    select ${workspaceId}::uuid, id from unnest(${[...userIds].sort()}::uuid[]) as id
    on conflict (workspace_id, user_id) do update set user_id = excluded.user_id
    returning user_id as "userId", role is not null as "isMember", display_name as "displayName"
  `.execute(em.getKysely<object>());
  return new Map(rows.map(({ userId, ...membership }) => [userId, membership]));
}

/** Writes down that somebody belongs to a workspace. */
export async function keepMember(
  em: EntityManager,
  member: { workspaceId: string; userId: string; role: Role; displayName: string },
): Promise<void> {
  await sql`
    insert into membership (workspace_id, user_id, role, display_name)
    values (${member.workspaceId}, ${member.userId}, ${member.role}, ${member.displayName})
    on conflict (workspace_id, user_id)
    do update set role = excluded.role, display_name = excluded.display_name
  `.execute(em.getKysely<object>());
}

/** Writes down another role of a member. */
export async function keepRole(
  em: EntityManager,
  member: { workspaceId: string; userId: string; role: Role },
): Promise<void> {
  await setRole(em, member);
}

/** Forgets that somebody belongs to a workspace; the name stays, for what they did there. */
export async function forgetMember(
  em: EntityManager,
  member: { workspaceId: string; userId: string },
): Promise<void> {
  await setRole(em, { ...member, role: null });
}

async function setRole(
  em: EntityManager,
  { workspaceId, userId, role }: { workspaceId: string; userId: string; role: Role | null },
): Promise<void> {
  await sql`
    update membership set role = ${role}
    where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(em.getKysely<object>());
}

/** Writes down how somebody is called from now on, wherever they are known. */
export async function keepName(
  em: EntityManager,
  { userId, displayName }: { userId: string; displayName: string },
): Promise<void> {
  await sql`
    update membership set display_name = ${displayName}
    where user_id = ${userId}`.execute(em.getKysely<object>());
}

/** How somebody is called in a workspace; null for one that is not known there. */
export async function nameOf(
  em: EntityManager,
  workspaceId: string,
  userId: string,
): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select display_name as name from membership
    where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(em.getKysely<object>());
  return rows[0]?.name ?? null;
}

/** Who is an ADMIN of a workspace. */
export async function adminIdsOf(em: EntityManager, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id as "userId" from membership
    where workspace_id = ${workspaceId} and role = 'ADMIN'
    order by user_id`.execute(em.getKysely<object>());
  return rows.map(({ userId }) => userId);
}
