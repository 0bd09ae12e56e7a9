import { applyChanges, type CommandScope, transact, validate } from '@trellis/kernel/command';
import { accept, invalidInput, limitExceeded, notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { newId } from '@trellis/kernel/ids';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import { isBlank, prose } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { decideValue, MAX_KEY_RESULTS } from '../domain/key-result.ts';
import { CheckInPosted } from '../events.ts';
import type { KeyResultValueInput, PostCheckInInput } from '../generated/resolvers.ts';
import { CheckInRecord } from '../persistence/check-in-record.ts';
import type { GoalRecord } from '../persistence/goal-record.ts';
import { KeyResultRecord } from '../persistence/key-result-record.ts';
import { ownersOf } from '../queries/owners.ts';
import { goalData } from './goal-data.ts';
import { keyResultChange, keyResultData, touchGoal } from './key-result-data.ts';
import { loadGoalOf } from './load-goal.ts';
import { rollUp } from './progress.ts';

export type CheckInResult = { checkInId: string; goalId: string; cursor: string };
export type CheckInPayloadView = PayloadView<CheckInResult>;

const fields = z.object({
  body: prose(10_000).refine((text) => !isBlank(text), 'must not be empty'),
});

/** Says how a goal is doing: sets its health and records key results, all in one event. */
export function postCheckIn(context: GoalsContext, input: PostCheckInInput) {
  return transact(context, { command: 'postCheckIn', input }, async (scope) => {
    const { em, identity, append, now } = scope;
    const goal = await loadGoalOf(scope, input.goalId);
    const { body } = validate(fields, input);
    const { health } = input;
    const values = (input.values ?? []).map(({ keyResultId, value }) => ({
      keyResultId: keyResultId.toLowerCase(),
      value,
    }));
    const recorded = await recordValues(scope, goal, values);
    const changes = [...healthChange(goal, health), ...recorded];
    const { isProgressOther, ...applied } = await touchGoal(scope, goal, changes);
    const checkIn = em.create(CheckInRecord, {
      id: newId(),
      workspaceId: goal.workspaceId,
      goalId: goal.id,
      authorId: identity.userId,
      body,
      health,
      progress: goal.progress,
      values,
      createdAt: now(),
    });
    const cursor = append(CheckInPosted, goal, {
      ...goalData(goal, { ...applied, changedFields: [...applied.changedFields, 'checkIns'] }),
      checkInId: checkIn.id,
      authorId: checkIn.authorId,
      values,
      ancestorOwnerIds: await ownersOf(em, goal.ancestorIds),
    });
    if (isProgressOther) await rollUp(scope, [goal.parentId], { follows: cursor });
    return { checkInId: checkIn.id, goalId: goal.id, cursor };
  });
}

function healthChange(goal: GoalRecord, health: GoalRecord['health']): FieldChange[] {
  const before = goal.health;
  goal.health = health;
  return before === health ? [] : [{ field: 'health', before, after: health }];
}

async function recordValues(
  scope: CommandScope,
  goal: GoalRecord,
  values: readonly KeyResultValueInput[],
): Promise<FieldChange[]> {
  if (values.length === 0) return [];
  if (values.length > MAX_KEY_RESULTS)
    throw limitExceeded(['values'], MAX_KEY_RESULTS, `At most ${MAX_KEY_RESULTS} values.`);
  const keyResults = await scope.em.find(KeyResultRecord, { goalId: goal.id, deletedAt: null });
  const unnamed = new Map(keyResults.map((keyResult) => [keyResult.id, keyResult]));
  return values.flatMap(({ keyResultId, value }, index) => {
    const path = ['values', String(index), 'keyResultId'];
    const keyResult = unnamed.get(keyResultId);
    if (!keyResult) throw missing(keyResults, keyResultId, path);
    unnamed.delete(keyResultId);
    return recordValue(scope, { keyResult, value, path: ['values', String(index), 'value'] });
  });
}

function missing(known: readonly KeyResultRecord[], id: string, path: string[]) {
  const isTwice = known.some((keyResult) => keyResult.id === id);
  return isTwice ? invalidInput(path, 'each key result once') : notFound(path, id);
}

function recordValue(
  { now }: CommandScope,
  { keyResult, value, path }: { keyResult: KeyResultRecord; value: number; path: string[] },
): FieldChange[] {
  const before = keyResultData(keyResult);
  const current = accept(decideValue(keyResult.unit, value, path));
  const { changedFields } = applyChanges(keyResult, { current }, now());
  return changedFields.length > 0 ? [keyResultChange(before, keyResultData(keyResult))] : [];
}
