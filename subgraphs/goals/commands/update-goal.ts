import { applyChanges, transact, validate } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { decideManualProgress } from '../domain/progress.ts';
import { decideStatus } from '../domain/status.ts';
import { GoalUpdated } from '../events.ts';
import type { UpdateGoalInput } from '../generated/resolvers.ts';
import type { GoalRecord } from '../persistence/goal-record.ts';
import { checkDates } from './check-dates.ts';
import { goalData, withChange, withoutField } from './goal-data.ts';
import { loadGoal, loadGoalInTree } from './load-goal.ts';
import { refreshProgress, rollUp } from './progress.ts';
import { refuseNull } from './refuse-null.ts';

const fields = z.object({
  title: line(500).nullish(),
  description: prose(50_000).nullish(),
  ownerId: reference.nullish(),
  teamId: reference.nullish(),
  progress: z.number().min(0, 'at least 0').max(1, 'at most 1').nullish(),
});

/** Changes the plain fields that are named in the input; null clears, absent leaves alone. */
export function updateGoal(context: GoalsContext, input: UpdateGoalInput) {
  return transact(context, { command: 'updateGoal', input }, async (scope) => {
    const { append, now } = scope;
    const touchesProgress = input.progress != null || input.progressSource != null;
    const goal = await (touchesProgress ? loadGoalInTree : loadGoal)(scope, input);
    refuseNull(input, ['title', 'status', 'progressSource', 'progress']);
    const applied = applyChanges(goal, changesOf(goal, input), now());
    if (applied.changedFields.length === 0) return { goalId: goal.id, cursor: null };

    const progress = touchesProgress ? await refreshProgress(scope, goal) : null;
    const shown = withChange(withoutField(applied, 'manualProgress'), progress);
    const cursor = append(GoalUpdated, goal, goalData(goal, shown));
    if (progress) await rollUp(scope, [goal.parentId], { follows: cursor });
    return { goalId: goal.id, cursor };
  });
}

function changesOf(goal: GoalRecord, input: UpdateGoalInput): Partial<GoalRecord> {
  const { progress, title, ...rest } = validate(fields, input);
  const { startDate, targetDate, status } = input;
  checkDates({
    startDate: startDate === undefined ? goal.startDate : startDate,
    targetDate: targetDate === undefined ? goal.targetDate : targetDate,
  });
  const progressSource = input.progressSource ?? goal.progressSource;
  return {
    ...rest,
    ...(title != null && { title }),
    ...(startDate !== undefined && { startDate }),
    ...(targetDate !== undefined && { targetDate }),
    ...(status && { status: accept(decideStatus(goal.status, status)) }),
    ...(progress != null && {
      manualProgress: accept(
        decideManualProgress({ status: goal.status, progressSource }, progress),
      ),
    }),
    progressSource,
  };
}
