import { creationChanges, transact, validate } from '@trellis/kernel/command';
import { accept, alreadyExists } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { clientId, line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { decidePlace, progressOf } from '../domain/goal.ts';
import { GoalCreated } from '../events.ts';
import type { CreateGoalInput } from '../generated/resolvers.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { GoalTaskRecord } from '../persistence/goal-task-record.ts';
import { checkDates } from './check-dates.ts';
import { goalData } from './goal-data.ts';
import { findParent, lockTree } from './tree.ts';

const fields = z.object({
  id: clientId.nullish(),
  title: line(500),
  description: prose(50_000).nullish(),
  ownerId: reference.nullish(),
});

/** Puts a new goal into a workspace, below a parent or at the top. */
export function createGoal(context: GoalsContext, input: CreateGoalInput) {
  return transact(
    context,
    { command: 'createGoal', input },
    async ({ em, identity, append, now }) => {
      const { workspaceId, status, progressSource } = input;
      requireRole(identity, workspaceId, 'MEMBER');
      const { id = newId(), title, description, ownerId } = nullsAsAbsent(validate(fields, input));
      checkDates(input);
      if (await em.findOne(GoalRecord, { id }, { filters: false }))
        throw alreadyExists(['id'], 'A goal with this id exists.');
      await lockTree(em, workspaceId);
      const parent = await findParent(em, workspaceId, input.parentId);
      const ancestorIds = accept(decidePlace(parent));

      // Tasks may have named the goal before it was made.
      const totalTasks = await em.count(GoalTaskRecord, { goalId: id });
      const doneTasks = await em.count(GoalTaskRecord, { goalId: id, isDone: true });
      const counted = { progressSource, manualProgress: 0, totalTasks, doneTasks };
      const at = now();
      const goal = em.create(GoalRecord, {
        ...counted,
        id,
        workspaceId,
        version: 1,
        title,
        description: description ?? null,
        status,
        ownerId: 'ownerId' in input ? (ownerId ?? null) : identity.userId,
        parentId: parent?.id ?? null,
        ancestorIds: [...ancestorIds],
        startDate: input.startDate ?? null,
        targetDate: input.targetDate ?? null,
        progress: progressOf(counted),
        progressUpdatedAt: at,
        createdAt: at,
        createdById: identity.userId,
        updatedAt: at,
        deletedAt: null,
      });
      const { startDate, targetDate, parentId } = goal;
      const created = {
        title,
        description,
        status,
        ownerId: goal.ownerId,
        parentId,
        startDate,
        targetDate,
        progressSource,
      };
      const cursor = append(GoalCreated, goal, goalData(goal, creationChanges(created)));
      return { goalId: goal.id, cursor };
    },
  );
}

function nullsAsAbsent<Fields extends { id?: string | null }>(
  input: Fields,
): Omit<Fields, 'id'> & { id?: string } {
  const { id, ...rest } = input;
  return id == null ? rest : { ...rest, id };
}
