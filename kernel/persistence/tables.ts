import type { Generated } from 'kysely';
import type { EventData, EventDefinition } from '../messaging/event.ts';

/** A stored event, before it is an envelope. Times are text as PostgreSQL gives them. */
export type OutboxRow = {
  seq: Generated<string>;
  id: string;
  shard: Generated<number>;
  workspace_id: string;
  stream_id: string;
  aggregate_type: string;
  aggregate_id: string;
  version: number;
  type: string;
  payload: EventData<EventDefinition>;
  actor_id: string | null;
  correlation_id: string;
  causation_id: string | null;
  traceparent: string | null;
  /** The key that the actor used; null when signed in, and for the system. */
  api_key_id: string | null;
  origin_ip: string | null;
  origin_user_agent: string | null;
  occurred_at: Date | string;
  position: number | string | null;
  previous: number | string | null;
  published_at: Date | string | null;
};

export type DeadLetterRow = {
  id: string;
  seq: Generated<string>;
  consumer: string;
  event_id: string | null;
  type: string | null;
  subject: string | null;
  workspace_id: string | null;
  envelope: unknown;
  state: 'parked' | 'held' | 'replaying' | 'replayed' | 'discarded';
  reason: string;
  error: string | null;
  attempts: number;
  parked_at: Generated<Date | string>;
  replayed_at: Date | string | null;
};

/** The kernel's tables as Kysely sees them. */
export type KernelDatabase = {
  outbox: OutboxRow;
  /** The newest event of each aggregate, of those that the outbox has forgotten. */
  outbox_latest: OutboxRow;
  outbox_head: { shard: number; position: string };
  inbox: {
    consumer: string;
    event_id: string;
    data_hash: string;
    handled_at: Generated<Date | string>;
  };
  inbox_start: { consumer: string; event_id: string; starts: number };
  dead_letter: DeadLetterRow;
  idempotency: {
    actor_id: string;
    key: string;
    input_hash: string;
    result: unknown;
    created_at: Generated<Date | string>;
  };
};
