import type { Role } from '@trellis/kernel/identity';
import { type Kysely, sql } from 'kysely';
import type { NotificationsDatabase } from './notification-row.ts';

type Tables = Kysely<NotificationsDatabase>;

/** When something was so, by the clock of its publisher. */
type Known = { readonly at: string };

/**
 * Writes down how somebody is called and reached. What was known of a later time stays, as events of
 * different subjects have no common order.
 */
export async function keepPerson(
  kysely: Tables,
  person: Known & {
    readonly userId: string;
    readonly displayName: string;
    readonly email: string;
    readonly timeZone: string;
    readonly locale: string;
    /** Of the profile; 0 when something else tells of it. */
    readonly version: number;
  },
): Promise<void> {
  await sql`
    insert into person as known (user_id, display_name, email, time_zone, locale, known_at, version)
    values (
      ${person.userId}, ${person.displayName}, ${person.email}, ${person.timeZone}, ${person.locale},
      ${person.at}, ${person.version}
    )
    on conflict (user_id) do update set
      display_name = excluded.display_name, email = excluded.email, time_zone = excluded.time_zone,
      locale = excluded.locale, known_at = excluded.known_at, version = excluded.version
    where (known.known_at, known.version) <= (excluded.known_at, excluded.version)`.execute(kysely);
}

/**
 * Writes down which role somebody has in a workspace; null: none any more. A later change stays as it
 * is.
 */
export async function keepMembership(
  kysely: Tables,
  member: Known & {
    readonly workspaceId: string;
    readonly userId: string;
    readonly role: Role | null;
  },
): Promise<void> {
  await sql`
    insert into membership as known (workspace_id, user_id, role, changed_at)
    values (${member.workspaceId}, ${member.userId}, ${member.role}, ${member.at})
    on conflict (workspace_id, user_id)
    do update set role = excluded.role, changed_at = excluded.changed_at
    where known.changed_at is null or known.changed_at <= excluded.changed_at`.execute(kysely);
}

/** Writes down how a workspace is called. */
export async function keepWorkspace(
  kysely: Tables,
  workspace: Known & { readonly id: string; readonly name: string },
): Promise<void> {
  await sql`
    insert into workspace as known (id, name, known_at)
    values (${workspace.id}, ${workspace.name}, ${workspace.at})
    on conflict (id) do update set name = excluded.name, known_at = excluded.known_at
    where known.known_at <= excluded.known_at`.execute(kysely);
}

/**
 * Who of these people belongs to a workspace. Their rows stay locked until the commit, made if need
 * be, so that nobody joins between this look and what it leads to.
 */
export async function lockMembers(
  kysely: Tables,
  workspaceId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ userId: string; isMember: boolean }>`
    insert into membership (workspace_id, user_id)
    select ${workspaceId}::uuid, id from unnest(${[...userIds].sort()}::uuid[]) as id
    on conflict (workspace_id, user_id) do update set user_id = excluded.user_id
    returning user_id as "userId", role is not null as "isMember"
  `.execute(kysely);
  return new Set(rows.filter(({ isMember }) => isMember).map(({ userId }) => userId));
}

/** How somebody is called; null for one that is not known. */
export async function nameOf(kysely: Tables, userId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select display_name as name from person where user_id = ${userId}`.execute(kysely);
  return rows[0]?.name ?? null;
}

/** How a workspace is called; null for one that is not known. */
export async function nameOfWorkspace(kysely: Tables, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from workspace where id = ${id}`.execute(kysely);
  return rows[0]?.name ?? null;
}

/** Who is an ADMIN of a workspace. */
export async function adminIdsOf(kysely: Tables, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id as "userId" from membership
    where workspace_id = ${workspaceId} and role = 'ADMIN'
    order by user_id`.execute(kysely);
  return rows.map(({ userId }) => userId);
}
