import { applyChanges, load, transact, validate } from '@trellis/kernel/command';
import { accept, invalidInput } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { decideProgress, progressOf } from '../domain/goal.ts';
import { GoalUpdated } from '../events.ts';
import type { UpdateGoalInput } from '../generated/resolvers.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { checkDates } from './check-dates.ts';
import { goalData } from './goal-data.ts';

const fields = z.object({
  title: line(500).nullish(),
  description: prose(50_000).nullish(),
  ownerId: reference.nullish(),
  progress: z.number().min(0, 'at least 0').max(1, 'at most 1').nullish(),
});

/** Changes the plain fields that are named in the input; null clears, absent leaves alone. */
export function updateGoal(context: GoalsContext, input: UpdateGoalInput) {
  return transact(
    context,
    { command: 'updateGoal', input },
    async ({ em, identity, append, now }) => {
      const goal = await load(em, GoalRecord, input, { deletedAt: null });
      requireRole(identity, goal.workspaceId, 'MEMBER');
      refuseNull(input, ['title', 'status', 'progressSource', 'progress']);
      const { title, description, ownerId, progress } = validate(fields, input);
      const { startDate, targetDate, status, progressSource } = input;
      checkDates({
        startDate: startDate === undefined ? goal.startDate : startDate,
        targetDate: targetDate === undefined ? goal.targetDate : targetDate,
      });

      const counted = { ...pickCounted(goal), ...(progressSource && { progressSource }) };
      const manualProgress =
        progress == null ? counted.manualProgress : accept(decideProgress(counted, progress));
      const applied = applyChanges(
        goal,
        {
          title: title ?? undefined,
          description,
          ownerId,
          startDate,
          targetDate,
          status: status ?? undefined,
          progressSource: progressSource ?? undefined,
          manualProgress,
          progress: progressOf({ ...counted, manualProgress }),
        },
        now(),
      );
      if (applied.changedFields.length === 0) return { goalId: goal.id, cursor: null };
      if (applied.changedFields.includes('progress')) goal.progressUpdatedAt = now();
      const cursor = append(
        GoalUpdated,
        goal,
        goalData(goal, withoutField(applied, 'manualProgress')),
      );
      return { goalId: goal.id, cursor };
    },
  );
}

function pickCounted({ progressSource, manualProgress, totalTasks, doneTasks }: GoalRecord) {
  return { progressSource, manualProgress, totalTasks, doneTasks };
}

function refuseNull(input: UpdateGoalInput, names: readonly (keyof UpdateGoalInput)[]): void {
  const cleared = names.find((name) => input[name] === null);
  if (cleared) throw invalidInput([cleared], 'cannot be cleared');
}

function withoutField<Applied extends { changedFields: string[]; changes: { field: string }[] }>(
  applied: Applied,
  name: string,
): Applied {
  return {
    ...applied,
    changedFields: applied.changedFields.filter((field) => field !== name),
    changes: applied.changes.filter(({ field }) => field !== name),
  };
}
