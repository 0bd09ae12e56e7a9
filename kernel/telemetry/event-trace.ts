import type { ExecutionResult } from 'graphql';

const TRACEPARENT = Symbol('traceparent');

/** Lets the event of a subscription carry the `traceparent` of what caused it. */
export function withTraceparent<Event extends object>(
  event: Event,
  traceparent: string | undefined,
): Event {
  return traceparent === undefined ? event : { ...event, [TRACEPARENT]: traceparent };
}

/** The answer to an event, with the `traceparent` of the event for the gateway in `extensions`. */
export function passTraceparent<Answer extends Pick<ExecutionResult, 'extensions'>>(
  answer: Answer,
  event: unknown,
): Answer {
  const { [TRACEPARENT]: traceparent } = (event ?? {}) as { [TRACEPARENT]?: string };
  if (traceparent === undefined) return answer;
  return { ...answer, extensions: { ...answer.extensions, traceparent } };
}
