import type { EntityManager } from '@mikro-orm/postgresql';
import type { AppliedChanges } from '@trellis/kernel/command';
import { alreadyExists, limitExceeded } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { TeamMemberRecord } from '../persistence/team-member-record.ts';
import { TeamRecord } from '../persistence/team-record.ts';

const MAX_MEMBERS = 100;

export type TeamResult = { teamId: string; cursor: string | null };

export type TeamPayloadView = PayloadView<TeamResult>;

/** What events tell of a team. */
export function teamData(
  { key, name }: TeamRecord,
  memberIds: readonly string[],
  applied: AppliedChanges,
) {
  return { key, name, memberIds: [...memberIds], ...applied };
}

/** Who is in a team, in an order that stays. */
export async function memberIdsOf(em: EntityManager, teamId: string): Promise<string[]> {
  const members = await em.find(TeamMemberRecord, { teamId }, { orderBy: { userId: 'asc' } });
  return members.map(({ userId }) => userId);
}

/** The workspace is locked, so that a key that is free stays so. */
export async function refuseTakenKey(
  em: EntityManager,
  { workspaceId, key }: { workspaceId: string; key: string },
): Promise<void> {
  if ((await em.count(TeamRecord, { workspaceId, key, deletedAt: null })) > 0)
    throw alreadyExists(['key'], 'A team of this workspace has this key.');
}

export function refuseTooMany(members: number, path: readonly string[]): void {
  if (members > MAX_MEMBERS)
    throw limitExceeded(path, MAX_MEMBERS, `A team has at most ${MAX_MEMBERS} members.`);
}
