import { Migration } from '@mikro-orm/migrations';

/** The tables that every subgraph has: outbox with its head, inbox, dead letters, idempotency. */
export class KernelTables extends Migration {
  override name = '0000-kernel-tables';

  override up(): void {
    this.addSql(`
      create table outbox (
        seq bigint generated always as identity,
        id uuid primary key,
        shard smallint not null default 0,
        workspace_id uuid not null,
        stream_id uuid not null,
        aggregate_type text not null,
        aggregate_id uuid not null,
        version integer not null,
        type text not null,
        payload jsonb not null,
        actor_id uuid,
        correlation_id text not null,
        causation_id text,
        occurred_at timestamptz not null,
        position bigint,
        previous bigint,
        published_at timestamptz
      )`);
    this.addSql(`create index outbox_unpositioned on outbox (shard, seq) where position is null`);
    this.addSql(`create index outbox_unpublished on outbox (position) where published_at is null`);
    this.addSql(`create index outbox_stream on outbox (stream_id, position)`);
    this.addSql(`create table outbox_head (shard smallint primary key, position bigint not null)`);
    this.addSql(`insert into outbox_head (shard, position) values (0, 0)`);
    this.addSql(`
      create table inbox (
        consumer text not null,
        event_id uuid not null,
        data_hash text not null,
        handled_at timestamptz not null default now(),
        primary key (consumer, event_id)
      )`);
    this.addSql(`
      create table inbox_start (
        consumer text not null,
        event_id uuid not null,
        starts integer not null,
        primary key (consumer, event_id)
      )`);
    this.addSql(`
      create table dead_letter (
        id uuid primary key,
        seq bigint generated always as identity,
        consumer text not null,
        event_id uuid,
        type text,
        subject text,
        workspace_id uuid,
        envelope jsonb not null,
        state text not null check (state in ('parked', 'held', 'replaying', 'replayed', 'discarded')),
        reason text not null,
        error text,
        attempts integer not null,
        parked_at timestamptz not null default now(),
        replayed_at timestamptz
      )`);
    this.addSql(`
      create index dead_letter_waiting on dead_letter (consumer, subject, seq)
      where state in ('parked', 'held', 'replaying')`);
    this.addSql(`
      create table idempotency (
        actor_id uuid not null,
        key text not null,
        input_hash text not null,
        result jsonb not null,
        created_at timestamptz not null default now(),
        primary key (actor_id, key)
      )`);
    this.addSql(`create index idempotency_age on idempotency (created_at)`);
  }

  override down(): void {
    this.addSql('drop table outbox, outbox_head, inbox, inbox_start, dead_letter, idempotency');
  }
}
