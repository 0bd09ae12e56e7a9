import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Append } from '../outbox/outbox.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import type { DomainEvent, EventDefinition, EventEnvelope } from './event.ts';

/** What a reaction works with. Everything it writes commits together with the inbox row. */
export type ReactionScope = {
  /** Sees the workspace of the event and no other. */
  readonly em: EntityManager;
  readonly append: Append;
  readonly now: () => Date;
  /** Runs when the transaction has committed; what it does may be lost in a crash. */
  readonly afterCommit: (work: () => void) => void;
};

export type Reaction = {
  readonly type: string;
  readonly run: (envelope: EventEnvelope, scope: ReactionScope) => Promise<void>;
  readonly select?: Select;
};

/** Tells in one statement those of several events that there is anything to do about. */
export type Select = (
  kysely: Kysely<KernelDatabase>,
  events: readonly EventEnvelope[],
) => Promise<readonly EventEnvelope[]>;

/** What a consumer does about one event type; it gets data that its publisher's schema has parsed. */
export function react<Definition extends EventDefinition>(
  definition: Definition,
  run: (scope: ReactionScope & { event: DomainEvent<Definition> }) => Promise<void>,
): Reaction {
  return {
    type: definition.type,
    run: (envelope, scope) =>
      run({
        ...scope,
        event: {
          ...envelope,
          data: definition.data.parse(envelope.data),
        } as DomainEvent<Definition>,
      }),
  };
}

/**
 * For a consumer that takes events of every type as they are.
 *
 * @param select absent: there is something to do about every event
 */
export function reactToAll(
  run: (scope: ReactionScope & { event: EventEnvelope }) => Promise<void>,
  select?: Select,
): Reaction {
  return {
    type: '#',
    run: (envelope, scope) => run({ ...scope, event: envelope }),
    ...(select && { select }),
  };
}
