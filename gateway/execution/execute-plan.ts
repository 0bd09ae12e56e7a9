import type { PlannedOperation } from '../supergraph/plan-operation.ts';
import { type CompiledPlan, compilePlan } from './compile-plan.ts';
import { PlanExecution } from './plan-execution.ts';
import type { PlanResult, PlanRun } from './plan-run.ts';

// Plans live as long as they are in use, and so does what was made from them.
const compiled = new WeakMap<PlannedOperation, CompiledPlan>();

/**
 * Runs a plan, which is compiled when it runs for the first time. It does not reject because of what
 * subgraphs do: that is in `errors`.
 */
export async function executePlan(run: PlanRun): Promise<PlanResult> {
  const { operation, generation } = run;
  const plan = compiled.get(operation) ?? compilePlan(generation, operation);
  compiled.set(operation, plan);
  const execution = new PlanExecution(run, plan.repeated);
  await plan.run?.(execution);
  execution.count();
  const { data, errors } = plan.shape(execution.fetched, run.variables);
  execution.errors.addNulls(errors, data);
  return { data, errors: execution.errors.shownIn(data) };
}
