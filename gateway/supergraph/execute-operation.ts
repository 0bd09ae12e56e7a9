import type { ExecutionResult } from 'graphql';
import type { Admitted } from '../admission/admit.ts';
import { type ErrorContext, toClientError } from '../errors/client-error.ts';
import { executePlan, type PlanRun } from './execute-plan.ts';

/** An admitted operation with all that it needs to run. */
export type OperationRun = Admitted &
  Omit<PlanRun, keyof Admitted> & { readonly logger: ErrorContext['logger'] };

/** The answer to an operation, or to one event of a subscription, as the client gets it. */
export async function executeOperation(run: OperationRun): Promise<ExecutionResult> {
  const result = await executeAdmitted(run);
  run.observation?.answered(result.errors);
  return result;
}

async function executeAdmitted(run: OperationRun): Promise<ExecutionResult> {
  const context = { logger: run.logger, requestId: run.facts.requestId };
  try {
    const { data, errors } = await executePlan(run);
    if (errors.length === 0) return { data };
    return { data, errors: errors.map(({ error, path }) => toClientError(error, context, path)) };
  } catch (error) {
    return { data: null, errors: [toClientError(error, context)] };
  }
}
