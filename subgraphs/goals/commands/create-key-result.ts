import { transact, validate } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { clientId, line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { decideCount, decideMetric } from '../domain/key-result.ts';
import { GoalUpdated } from '../events.ts';
import type { CreateKeyResultInput } from '../generated/resolvers.ts';
import { KeyResultRecord } from '../persistence/key-result-record.ts';
import { freeId } from './free-id.ts';
import { goalData } from './goal-data.ts';
import { keyResultChange, keyResultData, touchGoal } from './key-result-data.ts';
import { loadGoalOf } from './load-goal.ts';
import { rollUp } from './progress.ts';

const fields = z.object({ id: clientId.nullish(), name: line(100) });

/** Gives a goal something to measure, which begins at its start. */
export function createKeyResult(context: GoalsContext, input: CreateKeyResultInput) {
  return transact(context, { command: 'createKeyResult', input }, async (scope) => {
    const { em, append, now } = scope;
    const goal = await loadGoalOf(scope, input.goalId);
    const { id, name } = validate(fields, input);
    const { unit, start, target, weight } = accept(decideMetric(input));
    accept(decideCount(await em.count(KeyResultRecord, { goalId: goal.id, deletedAt: null })));
    const keyResult = em.create(KeyResultRecord, {
      id: await freeId(em, 'key result', id),
      workspaceId: goal.workspaceId,
      goalId: goal.id,
      version: 1,
      name,
      unit,
      start,
      target,
      current: start,
      weight,
      createdAt: now(),
      updatedAt: now(),
      deletedAt: null,
    });
    const change = keyResultChange(null, keyResultData(keyResult));
    const { isProgressOther, ...applied } = await touchGoal(scope, goal, [change]);
    const cursor = append(GoalUpdated, goal, goalData(goal, applied));
    if (isProgressOther) await rollUp(scope, [goal.parentId], { follows: cursor });
    return { keyResultId: keyResult.id, goalId: goal.id, cursor };
  });
}
