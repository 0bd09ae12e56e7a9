import { transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import type { GoalsContext } from '../context.ts';
import { decideValue } from '../domain/key-result.ts';
import { KeyResultRecorded } from '../events.ts';
import type { RecordKeyResultInput } from '../generated/resolvers.ts';
import { changeKeyResult } from './change-key-result.ts';
import { goalData } from './goal-data.ts';
import { loadKeyResult } from './load-key-result.ts';

/** Notes the number that a key result has reached. */
export function recordKeyResult(context: GoalsContext, input: RecordKeyResultInput) {
  return transact(context, { command: 'recordKeyResult', input }, async (scope) => {
    const loaded = await loadKeyResult(scope, input);
    const { goal, keyResult } = loaded;
    const { name, unit } = keyResult;
    const value = accept(decideValue(unit, input.value));
    return changeKeyResult(scope, loaded, {
      changes: { current: value },
      announce: (applied) =>
        scope.append(KeyResultRecorded, goal, {
          ...goalData(goal, applied),
          keyResultId: keyResult.id,
          name,
          unit,
          value,
        }),
    });
  });
}
