import type { Identity } from '@trellis/kernel/identity';
import type { Logger } from '@trellis/kernel/logger';
import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { Admitted } from '../admission/admit.ts';
import { ClientError, toClientError } from '../errors/client-error.ts';
import { fromSubgraph } from '../errors/from-subgraph.ts';
import type { SubscriptionObservation } from '../telemetry/observe-subscription.ts';
import { SourceRefused } from '../transport/source-errors.ts';
import type { Frame, Sink } from './frame.ts';

export type SubscriberOptions = {
  readonly admitted: Admitted;
  readonly facts: RequestFacts;
  /** Begins after this place instead of now. */
  readonly after: string | undefined;
  readonly sink: Sink;
  readonly logger: Logger;
  readonly observation: SubscriptionObservation;
};

/** One subscription of one client, on a socket or an event stream. */
export class Subscriber {
  readonly admitted: Admitted;
  readonly sink: Sink;
  readonly observation: SubscriptionObservation;
  readonly #logger: Logger;
  readonly #end = Promise.withResolvers<void>();
  readonly #listeners = new Set<(reason: string) => void>();
  #facts: RequestFacts;
  #cursor: string | undefined;
  #newest: Frame | null = null;
  #isOver = false;

  constructor({ admitted, facts, after, sink, logger, observation }: SubscriberOptions) {
    this.admitted = admitted;
    this.sink = sink;
    this.observation = observation;
    this.#facts = facts;
    this.#cursor = after;
    this.#logger = logger;
    this.#end.promise.catch(() => undefined); // whoever waits for it hears of it
  }

  get facts(): RequestFacts {
    return this.#facts;
  }

  /** The workspace that the subscription is about; null if it does not say. */
  get workspaceId(): string | null {
    return this.admitted.operation.subscription!.workspaceOf(this.admitted.variables);
  }

  get isResumable(): boolean {
    return this.admitted.operation.subscription!.isResumable;
  }

  /** The place of the last event that was handed to the client, or the one it began after. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves when the subscription is over; rejects with the error that ended it. */
  get ended(): Promise<void> {
    return this.#end.promise;
  }

  write(frame: Frame): void {
    if (this.#isOver) return;
    this.sink.write(frame);
    if (frame.cursor !== undefined) this.#cursor = frame.cursor;
  }

  /** Goes on with a newer token of the same caller. */
  renew(identity: Identity): void {
    this.#facts = { ...this.#facts, identity };
  }

  /** Says from which place on events are delivered, for whoever began now. */
  startAfter(cursor: string | undefined): void {
    this.#cursor ??= cursor;
  }

  /** Writes a frame as soon as the client has read what waits, or a newer one that came meanwhile. */
  async writeNewest(frame: Frame, limitMs: number): Promise<boolean> {
    const isWaiting = this.#newest !== null;
    this.#newest = frame;
    if (isWaiting) return true;
    const hasDrained = await this.sink.drained(limitMs);
    const newest = this.#newest;
    this.#newest = null;
    if (hasDrained) this.write(newest);
    return hasDrained;
  }

  /** Is told once how it ended: a code, or that the source or the client had enough. */
  onEnd(listener: (reason: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Ends the subscription with the error that its client is told, or without one. */
  finish(error?: unknown, reason = 'complete'): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const end = error === undefined ? null : this.toEnd(error);
    if (end) this.#end.reject(end);
    else this.#end.resolve();
    const told = end ? String(end.extensions.code) : reason;
    this.observation.ended(told);
    for (const listener of this.#listeners) listener(told);
  }

  /** The client does not want to hear more. */
  leave(): void {
    this.finish(undefined, 'unsubscribed');
  }

  /** An error as the last thing a client gets; it says where the client can go on. */
  toEnd(error: unknown): ClientError {
    const refusal = error instanceof SourceRefused ? error.errors[0] : undefined;
    const end = toClientError(refusal ? fromSubgraph(refusal) : error, {
      logger: this.#logger,
      requestId: this.#facts.requestId,
    });
    if (!this.isResumable) return end;
    // A cursor that was refused leads nowhere, and may be anything.
    const isRefused = end.extensions.code === 'BAD_USER_INPUT';
    const resume = isRefused ? null : (this.#cursor ?? null);
    return new ClientError(end.message, { extensions: { ...end.extensions, resume } });
  }
}
