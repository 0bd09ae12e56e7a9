import type { ChangeHub } from './changes/change-hub.ts';
import { unauthenticated } from './errors.ts';
import type { Flags } from './flags.ts';
import type { Identity } from './identity.ts';
import type { Consumer } from './messaging/consumer.ts';
import type { Database } from './persistence/database.ts';
import type { RequestFacts } from './subgraph.ts';
import type { Tracer } from './telemetry/tracer.ts';

/** What every resolver gets; a subgraph adds its loaders. */
export type SubgraphContext = RequestFacts & {
  readonly database: Database;
  readonly changes: ChangeHub;
  /** What takes events for this subgraph in this process. */
  readonly consumers: readonly Pick<Consumer, 'name' | 'waiting'>[];
  readonly now: () => Date;
  /** Says that a transaction with events has committed. */
  readonly onCommitted: () => void;
  readonly flags: Flags;
  /** Null or absent: nothing is traced. */
  readonly tracer?: Tracer | null;
};

/**
 * The caller of a field that is marked `@authenticated`.
 *
 * @throws CodedError UNAUTHENTICATED
 */
export function identityOf(context: { identity: Identity | null }): Identity {
  if (!context.identity) throw unauthenticated();
  return context.identity;
}
