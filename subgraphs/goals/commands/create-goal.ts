import type { EntityManager } from '@mikro-orm/postgresql';
import { creationChanges, transact, validate } from '@trellis/kernel/command';
import { accept, notFound } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { clientId, line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { progressOf } from '../domain/progress.ts';
import { decidePlace } from '../domain/tree.ts';
import { GoalCreated } from '../events.ts';
import type { CreateGoalInput } from '../generated/resolvers.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { progressFactsOf } from '../queries/progress-facts.ts';
import { checkDates } from './check-dates.ts';
import { freeId } from './free-id.ts';
import { goalData } from './goal-data.ts';
import { rollUp } from './progress.ts';
import { findParent, lockTree } from './tree.ts';

const fields = z.object({
  id: clientId.nullish(),
  title: line(500),
  description: prose(50_000).nullish(),
  ownerId: reference.nullish(),
  teamId: reference.nullish(),
});

/** Puts a new goal into a workspace, below a parent or at the top. */
export function createGoal(context: GoalsContext, input: CreateGoalInput) {
  return transact(context, { command: 'createGoal', input }, async (scope) => {
    const { em, identity, append, now } = scope;
    const { workspaceId, status, progressSource } = input;
    requireRole(identity, workspaceId, 'MEMBER');
    const { id, ownerId, ...texts } = validate(fields, input);
    checkDates(input);
    await lockTree(em, workspaceId);
    await refuseDeleted(em, workspaceId);
    const parent = await findParent(em, workspaceId, input.parentId);
    const ancestorIds = accept(decidePlace(parent));

    const named = {
      title: texts.title,
      description: texts.description ?? null,
      status,
      ownerId: ownerId === undefined ? identity.userId : ownerId,
      teamId: texts.teamId ?? null,
      parentId: parent?.id ?? null,
      startDate: input.startDate ?? null,
      targetDate: input.targetDate ?? null,
      progressSource,
    };
    const own = {
      id: await freeId(em, 'goal', id),
      workspaceId,
      progressSource,
      manualProgress: 0,
    };
    const at = now();
    const goal = em.create(GoalRecord, {
      ...own,
      ...named,
      version: 1,
      health: 'UNKNOWN',
      ancestorIds: [...ancestorIds],
      // Tasks may have named the goal before it was made.
      progress: progressOf(await progressFactsOf(em, own)),
      progressUpdatedAt: at,
      createdAt: at,
      createdById: identity.userId,
      updatedAt: at,
      closedAt: null,
      deletedAt: null,
    });
    const cursor = append(GoalCreated, goal, goalData(goal, creationChanges(named)));
    await rollUp(scope, [goal.parentId], { follows: cursor });
    return { goalId: goal.id, cursor };
  });
}

// A token outlives the workspace by some minutes.
async function refuseDeleted(em: EntityManager, workspaceId: string): Promise<void> {
  const deleted = await em
    .getKysely<GoalsDatabase>()
    .selectFrom('deleted_workspace')
    .select('id')
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  if (deleted) throw notFound(['workspaceId'], workspaceId);
}
