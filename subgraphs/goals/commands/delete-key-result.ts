import { transact } from '@trellis/kernel/command';
import type { GoalsContext } from '../context.ts';
import { GoalUpdated } from '../events.ts';
import type { DeleteKeyResultInput } from '../generated/resolvers.ts';
import { changeKeyResult } from './change-key-result.ts';
import { goalData } from './goal-data.ts';
import { loadKeyResult } from './load-key-result.ts';

/** Takes a key result away from its goal; check-ins keep what they said about it. */
export function deleteKeyResult(context: GoalsContext, input: DeleteKeyResultInput) {
  return transact(context, { command: 'deleteKeyResult', input }, async (scope) => {
    const loaded = await loadKeyResult(scope, input);
    const { goal } = loaded;
    return changeKeyResult(scope, loaded, {
      changes: { deletedAt: scope.now() },
      announce: (applied) => scope.append(GoalUpdated, goal, goalData(goal, applied)),
    });
  });
}
