import type { EntityManager } from '@mikro-orm/postgresql';
import type { Append } from '../outbox/outbox.ts';
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
  readonly runTogether?: RunTogether;
};

/**
 * Does all about several events at once, in their order, with a scope that sees the workspaces of all of
 * them. If it throws they come again one by one.
 */
export type RunTogether = (
  events: readonly EventEnvelope[],
  scope: Omit<ReactionScope, 'append'>,
) => Promise<void>;

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
 * For a consumer that takes events of every type as they are, announces nothing, and can do what there is
 * to do about many events in as many statements as about one.
 */
export function reactToAllTogether(runTogether: RunTogether): Reaction {
  return { type: '#', run: (envelope, scope) => runTogether([envelope], scope), runTogether };
}
