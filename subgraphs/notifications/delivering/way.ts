import type { EntityManager } from '@mikro-orm/postgresql';
import type { Append } from '@trellis/kernel/outbox/outbox';
import type { Kysely } from 'kysely';
import type { DeliveringDatabase } from '../persistence/webhook-row.ts';
import type { Outcome } from './channel.ts';
import type { Claim } from './claim-deliveries.ts';

/** What was done about a claim. Each of its deliveries is in one of the lists. */
export type Attempt = {
  /** Null: nothing was sent. */
  readonly outcome: Outcome | null;
  /** Those that the outcome is about. */
  readonly deliveryIds: readonly string[];
  /** Those that are not wanted any more. */
  readonly canceled?: readonly { readonly id: string; readonly reason: string }[];
  readonly deferred?: readonly { readonly id: string; readonly until: Date }[];
  /** Those that wait for a person to say that they may go on. */
  readonly heldIds?: readonly string[];
  /** What else is written together with the outcome. */
  readonly alsoWrite?: (scope: WriteScope) => Promise<void>;
};

export type WriteScope = {
  readonly em: EntityManager;
  readonly append: Append;
  readonly now: Date;
};

export type AttemptParts = {
  readonly kysely: Kysely<DeliveringDatabase>;
  readonly now: Date;
  /** Ends an attempt that takes too long. */
  readonly signal: AbortSignal;
};

/** How the deliveries of a channel leave, and after which pauses they are tried again. */
export type Way = {
  readonly pausesMs: readonly number[];
  readonly attempt: (claim: Claim, parts: AttemptParts) => Promise<Attempt>;
};
