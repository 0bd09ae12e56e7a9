import type { ExecutionResult } from 'graphql';
import type { Admitted } from '../admission/admit.ts';
import { refusalOf } from '../admission/authorization/rule.ts';
import { type ErrorContext, toClientError } from '../errors/client-error.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { FoundError, PlanResult, PlanRun } from '../execution/plan-run.ts';

/** An admitted operation with all that it needs to run. */
export type OperationRun = Admitted &
  Omit<PlanRun, keyof Admitted> & { readonly logger: ErrorContext['logger'] };

/** The answer to an operation, or to one event of a subscription, as the client gets it. */
export async function executeOperation(run: OperationRun): Promise<ExecutionResult> {
  const result = await executeAdmitted(run);
  run.observation?.answered(hasLeft(run) ? CANCELED : result.errors);
  return result;
}

const CANCELED = [{ extensions: { code: 'CANCELED' } }];

// Nobody hears the answer; that it came late is then no fault of anybody's.
function hasLeft({ signal }: OperationRun): boolean {
  return signal.aborted && signal.reason?.name !== 'TimeoutError';
}

async function executeAdmitted(run: OperationRun): Promise<ExecutionResult> {
  const { requestId, traceparent } = run.facts;
  const context = { logger: run.logger, requestId, traceparent };
  try {
    const { data, errors } = withDenied(await executePlan(run), run);
    const extensions = settle(run, data, errors.length === 0);
    if (errors.length === 0) return { data, ...extensions };
    return {
      ...extensions,
      data,
      errors: errors.map(({ error, path }) => toClientError(error, context, path)),
    };
  } catch (error) {
    return { ...settle(run, null, false), data: null, errors: [toClientError(error, context)] };
  }
}

// What an event brings was paid for when its subscription began. Who leaves before the answer, or
// asks for what takes too long, gets nothing back: the work was done.
function settle(
  { event, receipt, signal }: OperationRun,
  data: PlanResult['data'],
  isWhole: boolean,
) {
  if (event) return undefined;
  if (!signal.aborted) receipt.settle(data, isWhole);
  return { extensions: { cost: receipt.extension } };
}

type Answer = Pick<PlanResult, 'data'> & {
  readonly errors: readonly Pick<FoundError, 'error' | 'path'>[];
};

function withDenied(result: PlanResult, { fillDenied, facts }: OperationRun): Answer {
  if (!fillDenied) return result;
  const { data, places } = fillDenied(result.data);
  const denials = places.map(({ field, path }) => {
    return { error: refusalOf(field.rule, facts.identity), path };
  });
  return { data, errors: [...result.errors, ...denials] };
}
