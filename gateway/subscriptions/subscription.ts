import { CodedError } from '@trellis/kernel/errors';
import type { ExecutionResult } from 'graphql';
import { ClientError, toClientError } from '../errors/client-error.ts';
import { fromSubgraph } from '../errors/from-subgraph.ts';
import { executeOperation, type OperationRun } from '../supergraph/execute-operation.ts';
import type { PlannedSubscription } from '../supergraph/plan-operation.ts';
import { AFTER_VARIABLE, cursorOf } from '../supergraph/resumable-document.ts';
import type { SubscriptionObservation } from '../telemetry/observe-subscription.ts';
import { SourceRefused } from '../transport/source-errors.ts';
import type { SubgraphAnswer } from '../transport/upstream.ts';
import { type ResumableSource, ResumingEvents } from './resuming-events.ts';

const EVENT_DEADLINE_MS = 10_000;
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * One subscription of one client: takes an event, runs the rest of the plan for it, hands the answer
 * over, then takes the next. Nothing is opened before the first `next()`, and `return()` answers at
 * once, whatever the source is doing.
 */
export class Subscription implements AsyncIterableIterator<ExecutionResult, void> {
  readonly #run: Omit<OperationRun, 'signal'>;
  readonly #planned: PlannedSubscription;
  readonly #ending = new AbortController();
  readonly #events: ResumingEvents<SubgraphAnswer>;
  readonly #answers: AsyncGenerator<ExecutionResult, void>;
  readonly #observation: SubscriptionObservation;

  constructor(run: Omit<OperationRun, 'signal'>, observation: SubscriptionObservation) {
    this.#run = run;
    this.#observation = observation;
    this.#planned = run.operation.subscription!;
    this.#events = new ResumingEvents(this.#source(), this.#ending.signal);
    this.#answers = this.#answer();
  }

  next(): Promise<IteratorResult<ExecutionResult, void>> {
    return this.#answers.next();
  }

  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.#ending.abort();
    this.#observation.ended('complete');
    // Not awaited: it would wait for the event that is being answered.
    this.#answers.return().catch(() => undefined);
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<ExecutionResult, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async *#answer(): AsyncGenerator<ExecutionResult, void> {
    const expiry = this.#endWhenTokenExpires();
    let reason = 'complete';
    try {
      for await (const step of this.#events)
        yield step.kind === 'event' ? await this.#answerEvent(step.event) : this.#gap();
      this.#throwReason();
    } catch (error) {
      const ended = this.#ended(error);
      reason = String(ended.extensions.code);
      throw ended;
    } finally {
      this.#observation.ended(reason);
      clearTimeout(expiry);
      this.#ending.abort();
    }
  }

  #source(): ResumableSource<SubgraphAnswer> {
    const { facts, logger, generation, variables } = this.#run;
    const { subgraph, responseName, primary } = this.#planned;
    const upstream = generation.upstreams.get(subgraph)!;
    return {
      after: this.#planned.afterOf(variables),
      isEndless: this.#planned.isResumable,
      open: (after) => {
        const subquery = {
          text: primary.operation,
          document: primary.operationDocumentNode!,
          operationName: primary.operationName,
          kind: primary.operationKind,
        };
        const given = this.#primaryVariables(after);
        const { signal } = this.#ending;
        return upstream.subscribe({ subquery, variables: given, facts, signal, scope: {} });
      },
      cursorOf: ({ data }) => cursorOf(data?.[responseName]),
      onLost: (cause) =>
        logger.warn(
          { err: cause, subgraph, requestId: facts.requestId },
          'A source of events was lost.',
        ),
    };
  }

  #primaryVariables(after: string | undefined): Record<string, unknown> {
    const all: Record<string, unknown> = {
      ...this.#run.variables,
      [AFTER_VARIABLE]: after ?? null,
    };
    const used = this.#planned.primary.variableUsages ?? [];
    return Object.fromEntries(used.filter((name) => name in all).map((name) => [name, all[name]]));
  }

  #answerEvent(event: SubgraphAnswer): Promise<ExecutionResult> {
    const deadline = AbortSignal.timeout(EVENT_DEADLINE_MS);
    const signal = AbortSignal.any([this.#ending.signal, deadline]);
    const observation = this.#observation.event(event);
    const facts = { ...this.#run.facts, traceparent: observation.traceparent };
    return executeOperation({ ...this.#run, facts, signal, event, observation });
  }

  #gap(): ExecutionResult {
    const error = new CodedError(
      'SUBSCRIPTION_GAP',
      'Events may be missing here; read the state again.',
    );
    return { data: null, errors: [this.#ended(error)] };
  }

  #endWhenTokenExpires(): NodeJS.Timeout | undefined {
    const { identity } = this.#run.facts;
    if (!identity) return undefined;
    const ms = Math.max(0, identity.expiresAt * 1_000 - Date.now());
    const error = new CodedError('SUBSCRIPTION_JWT_EXPIRED', 'The access token has expired.');
    return setTimeout(() => this.#ending.abort(error), Math.min(ms, MAX_TIMER_MS));
  }

  #throwReason(): void {
    const { signal } = this.#ending;
    if (signal.reason instanceof CodedError) throw signal.reason;
  }

  #ended(error: unknown): ClientError {
    const { facts, logger } = this.#run;
    const refusal = error instanceof SourceRefused ? error.errors[0] : undefined;
    const end = toClientError(refusal ? fromSubgraph(refusal) : error, {
      logger,
      requestId: facts.requestId,
    });
    if (!this.#planned.isResumable) return end;
    // A cursor that was refused leads nowhere, and may be anything.
    const isRefused = end.extensions.code === 'BAD_USER_INPUT';
    const resume = isRefused ? null : (this.#events.cursor ?? null);
    const extensions = { ...end.extensions, resume };
    return new ClientError(end.message, { extensions });
  }
}
