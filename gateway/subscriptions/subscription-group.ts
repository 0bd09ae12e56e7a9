import { setImmediate as turn } from 'node:timers/promises';
import { CodedError } from '@trellis/kernel/errors';
import type { Logger } from '@trellis/kernel/logger';
import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { ExecutionResult } from 'graphql';
import type { Admitted } from '../admission/admit.ts';
import { executeOperation } from '../supergraph/execute-operation.ts';
import type { PlannedSubscription } from '../supergraph/plan-operation.ts';
import { cursorOf, occurredAtOf } from '../supergraph/resumable-document.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { Deadline } from '../transport/deadline.ts';
import type { SubgraphAnswer } from '../transport/upstream.ts';
import type { Audience } from './audience.ts';
import type { Frame } from './frame.ts';
import { openSource, ownerOf } from './open-source.ts';
import { RecentFrames } from './recent-frames.ts';
import type { ReplayGate } from './replay-gate.ts';
import { type ResumableSource, ResumingEvents } from './resuming-events.ts';
import type { Subscriber } from './subscriber.ts';

const EVENT_DEADLINE_MS = 10_000;
/** So many clients are written to before anything else gets its turn. */
const SLICE = 500;

export type GroupOptions = {
  readonly admitted: Admitted;
  readonly audience: Audience;
  readonly after: string | undefined;
  readonly gate: ReplayGate;
  /** Of the subscriber for whom the group is made. */
  readonly facts: RequestFacts;
  /** A client alone in its group holds the source up for so long before it counts as lagging. */
  readonly patienceMs: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** A member has more to read than it should. */
  readonly onLagging: (member: Subscriber, frame: Frame) => void;
  /** An event is done with. */
  readonly onDelivered: () => void;
  readonly onEmpty: () => void;
  readonly onClosed: () => void;
};

/**
 * Subscribers who ask the same and may see the same. It holds one source of events, runs the rest of
 * the plan once for each of them, and hands the same text to all members, one event after the other.
 */
export class SubscriptionGroup {
  readonly #options: GroupOptions;
  /** With the number of the last frame that each has got. */
  readonly #members = new Map<Subscriber, number>();
  readonly #frames = new RecentFrames();
  readonly #closing = new AbortController();
  readonly #events: ResumingEvents<SubgraphAnswer>;
  #admitted: Admitted;
  #lastFacts: RequestFacts;
  /** The upstream that the source is open at. */
  #upstream: unknown;
  #number = 0;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#admitted = options.admitted;
    this.#lastFacts = options.facts;
    this.#frames.startAfter(options.after);
    this.#events = new ResumingEvents(this.#source(), this.#closing.signal);
  }

  /** Opens the source and begins to deliver. */
  start(): void {
    const { metrics, onClosed } = this.#options;
    const labels = { subgraph: this.planned.subgraph };
    metrics.subscriptionSources.inc(labels);
    void this.#deliver().finally(() => {
      metrics.subscriptionSources.dec(labels);
      onClosed();
    });
  }

  get planned(): PlannedSubscription {
    return this.#admitted.operation.subscription!;
  }

  get admitted(): Admitted {
    return this.#admitted;
  }

  get members(): readonly Subscriber[] {
    return [...this.#members.keys()];
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** What came after a place, or null when this group does not know the place. */
  framesAfter(cursor: string): readonly Frame[] | null {
    return this.#frames.after(cursor);
  }

  /** Takes a member in, and hands it what it has missed. */
  add(member: Subscriber, missed: readonly Frame[] = []): void {
    this.#members.set(member, this.#number);
    member.startAfter(this.#frames.cursor);
    for (const frame of missed) if (this.#members.has(member)) this.#write(member, frame);
  }

  remove(member: Subscriber): void {
    if (this.#members.delete(member) && this.#members.size === 0) this.#options.onEmpty();
  }

  /** Goes on with the same operation on another generation, from the next event on. */
  replan(admitted: Admitted): void {
    const before = this.planned;
    this.#admitted = admitted;
    const { subgraph, primary } = this.planned;
    const isSameSource =
      before.subgraph === subgraph &&
      before.primary.operation === primary.operation &&
      this.#upstream === ownerOf(admitted);
    if (!isSameSource) this.#events.reopen();
  }

  /** Returns the source. Members are told nothing. */
  close(): void {
    this.#closing.abort();
  }

  async #deliver(): Promise<void> {
    const release = await this.#enter();
    try {
      for await (const step of this.#events) {
        release();
        const isEvent = step.kind === 'event';
        this.#options.metrics.subscriptionEvents.inc({ result: isEvent ? 'event' : 'gap' });
        if (this.#members.size === 0) this.#pass(isEvent ? step.event : null);
        else await this.#hand(isEvent ? await this.#answer(step.event) : this.#gap());
        this.#options.onDelivered();
      }
      for (const member of this.members) member.finish();
    } catch (error) {
      for (const member of this.members) member.finish(error);
    } finally {
      release();
      this.close();
    }
  }

  async #enter(): Promise<() => void> {
    const { after, gate } = this.#options;
    return after === undefined ? () => undefined : gate.enter();
  }

  // Nobody listens just now; whoever comes back knows this place at most.
  #pass(event: SubgraphAnswer | null): void {
    const fields = event?.data?.[this.planned.responseName];
    this.#frames.startAfter(cursorOf(fields));
  }

  async #hand(frame: Frame): Promise<void> {
    this.#frames.add(frame);
    this.#number += 1;
    const number = this.#number;
    const members = this.members;
    for (let start = 0; start < members.length; start += SLICE) {
      if (start > 0) await turn();
      for (const member of members.slice(start, start + SLICE)) {
        // Who left and came back meanwhile has got it with what it missed.
        if ((this.#members.get(member) ?? number) >= number) continue;
        this.#members.set(member, number);
        if (members.length === 1 && member.sink.isCongested())
          await member.sink.drained(this.#options.patienceMs);
        this.#write(member, frame);
      }
    }
  }

  #write(member: Subscriber, frame: Frame): void {
    if (member.isOver) return;
    if (member.sink.isCongested()) {
      this.#options.onLagging(member, frame);
      return;
    }
    member.write(frame);
    const { metrics } = this.#options;
    metrics.subscriptionFrames.inc();
    if (frame.occurredAt !== undefined)
      metrics.eventAgeSeconds.observe(Math.max(0, Date.now() - frame.occurredAt) / 1_000);
  }

  async #answer(event: SubgraphAnswer): Promise<Frame> {
    using deadline = new Deadline(EVENT_DEADLINE_MS, this.#closing.signal);
    const { signal } = deadline;
    const { logger, metrics } = this.#options;
    const observation = this.members[0]!.observation.event(event);
    const facts = { ...this.#facts(), traceparent: observation.traceparent };
    const run = { ...this.#admitted, facts, logger, metrics, signal, event, observation };
    const fields = event.data?.[this.planned.responseName];
    return {
      payload: JSON.stringify(await executeOperation(run)),
      cursor: cursorOf(fields),
      occurredAt: occurredAtOf(fields),
    };
  }

  #gap(): Frame {
    const error = new CodedError(
      'SUBSCRIPTION_GAP',
      'Events may be missing here; read the state again.',
    );
    const result: ExecutionResult = { data: null, errors: [this.members[0]!.toEnd(error)] };
    return { payload: JSON.stringify(result), cursor: undefined, occurredAt: undefined };
  }

  /** Those of the member whose token lasts longest, reduced to what all members have in common. */
  #facts(): RequestFacts {
    const [first, ...others] = this.members.map(({ facts }) => facts);
    const longer = (one: RequestFacts, other: RequestFacts) =>
      expiryOf(other) > expiryOf(one) ? other : one;
    if (first) this.#lastFacts = others.reduce(longer, first);
    return this.#options.audience.narrow(this.#lastFacts);
  }

  #source(): ResumableSource<SubgraphAnswer> {
    const { logger, metrics, facts } = this.#options;
    return {
      after: this.#options.after,
      isEndless: this.planned.isResumable,
      open: (after, signal) => {
        this.#upstream = ownerOf(this.#admitted);
        return openSource(this.#admitted, { after, facts: this.#facts(), signal });
      },
      cursorOf: ({ data }) => cursorOf(data?.[this.planned.responseName]),
      onLost: (cause) => {
        const { subgraph } = this.planned;
        metrics.sourceReopened.inc({ subgraph });
        const { requestId } = facts;
        logger.warn({ err: cause, subgraph, requestId }, 'A source of events was lost.');
      },
    };
  }
}

function expiryOf({ identity }: RequestFacts): number {
  return identity?.expiresAt ?? 0;
}
