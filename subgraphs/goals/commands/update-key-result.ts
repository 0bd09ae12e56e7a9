import { transact, validate } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { GoalsContext } from '../context.ts';
import { decideMetric } from '../domain/key-result.ts';
import { GoalUpdated } from '../events.ts';
import type { UpdateKeyResultInput } from '../generated/resolvers.ts';
import { changeKeyResult } from './change-key-result.ts';
import { goalData } from './goal-data.ts';
import { loadKeyResult } from './load-key-result.ts';
import { refuseNull } from './refuse-null.ts';

const fields = z.object({ name: line(100).nullish() });

/** Changes what a key result is called or measured against; its unit stays. */
export function updateKeyResult(context: GoalsContext, input: UpdateKeyResultInput) {
  return transact(context, { command: 'updateKeyResult', input }, async (scope) => {
    const loaded = await loadKeyResult(scope, input);
    const { goal, keyResult } = loaded;
    refuseNull(input, ['name', 'start', 'target', 'weight']);
    const { start, target, weight } = accept(
      decideMetric({
        unit: keyResult.unit,
        start: input.start ?? keyResult.start,
        target: input.target ?? keyResult.target,
        weight: input.weight ?? keyResult.weight,
      }),
    );
    const name = validate(fields, input).name ?? keyResult.name;
    return changeKeyResult(scope, loaded, {
      changes: { name, start, target, weight },
      announce: (applied) => scope.append(GoalUpdated, goal, goalData(goal, applied)),
    });
  });
}
