import { withTraceparent } from '../telemetry/event-trace.ts';
import type { Followed } from './change-hub.ts';

type Change = Extract<Followed, { kind: 'change' }>;

export type ResyncView = {
  __typename: 'ResyncRequired';
  reason: string;
  earliest: string;
  latest: string;
};

type Source<View> = {
  /** Ends when the signal fires. */
  readonly followed: (signal: AbortSignal) => AsyncGenerator<Followed, void, undefined>;
  /** Answers null for a change that this subscriber does not want. */
  readonly convert: (change: Change) => View | null | Promise<View | null>;
};

/**
 * A followed stream as the source of a subscription field: changes converted and filtered, and
 * `ResyncRequired` as it comes. Ending the iterator ends the following, even while it waits.
 */
export function toSubscription<View extends object, Field extends string>(
  field: Field,
  source: Source<View>,
): AsyncGenerator<Record<Field, View | ResyncView>, void, undefined> {
  const ending = new AbortController();
  const generator = generate(field, source, ending.signal);
  const finish = generator.return.bind(generator);
  // A generator that waits cannot be returned; the signal ends its wait first.
  generator.return = (value) => {
    ending.abort();
    return finish(value);
  };
  return generator;
}

async function* generate<View extends object, Field extends string>(
  field: Field,
  { followed, convert }: Source<View>,
  signal: AbortSignal,
): AsyncGenerator<Record<Field, View | ResyncView>, void, undefined> {
  const wrap = (item: View | ResyncView) => ({ [field]: item }) as Record<Field, View | ResyncView>;
  for await (const next of followed(signal)) {
    if (signal.aborted) return;
    if (next.kind === 'resync') {
      const { reason, earliest, latest } = next;
      yield wrap({ __typename: 'ResyncRequired', reason, earliest, latest });
      continue;
    }
    const view = await convert(next);
    if (view) yield withTraceparent(wrap(view), next.envelope.traceparent);
  }
}
