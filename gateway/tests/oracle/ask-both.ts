import { withDefaults } from '../../admission/check-variables.ts';
import { toClientError } from '../../errors/client-error.ts';
import { executePlan } from '../../execution/execute-plan.ts';
import type { PlanResult, PlanRun } from '../../execution/plan-run.ts';
import { logger } from '../kit/admit-on.ts';
import type { Faults } from './faults.ts';
import { stockExecutePlan } from './stock-execute-plan.ts';

/** What an executor gave, as a client would see it, and what it asked subgraphs. */
export type Outcome = {
  readonly data: string;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
};

/** Runs a plan on both executors, with the same faults in the subgraphs. */
export async function askBoth(
  run: Pick<PlanRun, 'generation' | 'operation' | 'variables' | 'event'>,
  faults: Faults,
): Promise<{ ours: Outcome; stock: Outcome }> {
  const whole: PlanRun = {
    ...run,
    variables: withDefaults(run.operation.operation, run.variables),
    facts: { identity: null, requestId: 'r' },
    signal: new AbortController().signal,
  };
  faults.isFrozen = false;
  const stock = await outcomeOf(() => stockExecutePlan(whole), faults);
  faults.isFrozen = true;
  const ours = await outcomeOf(() => executePlan(whole), faults);
  return { ours, stock };
}

async function outcomeOf(execute: () => Promise<PlanResult>, faults: Faults): Promise<Outcome> {
  faults.requests.length = 0;
  const { data, errors } = await execute();
  return {
    data: JSON.stringify(data),
    errors: errors.map(({ error, path, affected }) => {
      const { message, extensions } = toClientError(error, { logger, requestId: 'r' });
      return JSON.stringify({ path, message, extensions, affected });
    }),
    requests: faults.requests.toSorted(),
  };
}
