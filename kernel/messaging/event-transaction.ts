import type { EntityManager } from '@mikro-orm/postgresql';
import { type Span, SpanKind } from '@opentelemetry/api';
import type { Kysely } from 'kysely';
import { Outbox } from '../outbox/outbox.ts';
import { forkWithin } from '../persistence/database.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import { traceparentOf } from '../telemetry/traceparent.ts';
import type { ConsumerOptions } from './consumer.ts';
import type { ParkReason } from './dead-letters.ts';
import type { EventEnvelope } from './event.ts';
import type { Reaction } from './reaction.ts';

/** What is done about events in a transaction. Reactions are to be called in the order of the events. */
export type EventScope = {
  readonly kysely: Kysely<KernelDatabase>;
  readonly react: (event: EventEnvelope) => Promise<void>;
  /** Reacts to all of them at once; false: the consumer cannot. */
  readonly reactTogether: () => Promise<boolean>;
};

type Options = Pick<
  ConsumerOptions,
  'name' | 'reactions' | 'database' | 'now' | 'onCommitted' | 'tracer'
>;

/** Runs the reactions of a consumer in transactions, with what they announce. */
export class EventTransactions {
  readonly #options: Options;
  readonly #reactions: ReadonlyMap<string, Reaction>;

  constructor(options: Options) {
    this.#options = options;
    this.#reactions = new Map(options.reactions.map((reaction) => [reaction.type, reaction]));
  }

  /** One transaction for one event or several: it commits what all of them lead to, or nothing. */
  async run(
    events: readonly EventEnvelope[],
    work: (scope: EventScope) => Promise<void>,
  ): Promise<void> {
    const { database, now, onCommitted } = this.#options;
    const spans = new Map(events.map((event) => [event.id, this.#startSpan(event)]));
    using _ = { [Symbol.dispose]: () => spans.forEach((span) => void span?.end()) };
    const outboxes: Outbox[] = [];
    const afterwards: (() => void)[] = [];
    const wrote = await database.fork([]).transactional(async (transaction) => {
      const kysely = transaction.getKysely<KernelDatabase>();
      const afterCommit = (task: () => void) => void afterwards.push(task);
      const react = async (event: EventEnvelope) => {
        const outbox = new Outbox(causeOf(event, spans.get(event.id), now));
        await this.#react(event, transaction, { append: outbox.append, now, afterCommit });
        outboxes.push(outbox);
      };
      const reactTogether = async () => {
        const runTogether = this.#reactions.get('#')?.runTogether;
        if (!runTogether) return false;
        const em = forkWithin(transaction, [...new Set(events.map((event) => event.workspaceid))]);
        await runTogether(events, { em, now, afterCommit });
        await em.flush();
        return true;
      };
      await work({ kysely, react, reactTogether });
      return Outbox.writeAll(kysely, outboxes);
    });
    for (const task of afterwards) task();
    if (wrote) onCommitted();
  }

  /** Each event has a unit of work of its own, which sees its workspace and no other. */
  async #react(
    event: EventEnvelope,
    transaction: EntityManager,
    scope: Omit<Parameters<Reaction['run']>[1], 'em'>,
  ): Promise<void> {
    const em = forkWithin(transaction, [event.workspaceid]);
    await this.#reactionTo(event).run(event, { ...scope, em });
    await em.flush();
  }

  #reactionTo(event: EventEnvelope): Reaction {
    const reaction = this.#reactions.get(event.type) ?? this.#reactions.get('#');
    if (!reaction) throw new ParkError('UNKNOWN_TYPE', `No reaction to ${event.type} is known.`);
    return reaction;
  }

  #startSpan({ id, type, traceparent }: EventEnvelope): Span | undefined {
    const { name, tracer } = this.#options;
    if (!traceparent) return undefined;
    return tracer?.start('consumer.handle', {
      parent: traceparent,
      kind: SpanKind.CONSUMER,
      attributes: {
        'messaging.consumer.group.name': name,
        'messaging.message.id': id,
        'trellis.event.type': type,
      },
    });
  }
}

function causeOf(event: EventEnvelope, span: Span | undefined, now: () => Date) {
  return {
    actor: null,
    correlationId: event.correlationid,
    causationId: event.id,
    traceparent: span ? traceparentOf(span) : event.traceparent,
    now,
  };
}

/** Says that trying again is of no use, and why. */
export class ParkError extends Error {
  readonly reason: ParkReason;

  constructor(reason: ParkReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
