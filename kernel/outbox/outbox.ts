import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Identity } from '../identity.ts';
import { fromCursor, newId, toCursor } from '../ids.ts';
import type { EventData, EventDefinition, EventEnvelope } from '../messaging/event.ts';
import { publisherOf } from '../messaging/event.ts';
import type { KernelDatabase, OutboxRow } from '../persistence/tables.ts';
import type { Origin } from '../subgraph.ts';

const MAX_PAYLOAD_BYTES = 256 * 1024;

/** What an event is about. Its row must be locked by the transaction: that lock gives the order. */
export type Aggregate = {
  readonly id: string;
  readonly workspaceId: string;
  readonly version: number;
  /** Where subscribers find it, when that is not the workspace. */
  readonly streamId?: string;
};

export type EventInput<Definition extends EventDefinition> = Omit<
  EventData<Definition>,
  'version' | 'clientMutationId'
>;

/** Says that a change follows from another one of the same transaction. */
export type FollowUp = {
  /** The cursor of that event. */
  readonly follows: string;
  /** Whether the caller did this as well; absent: the system drew it from that event. */
  readonly isOwn?: true;
};

/** Announces an event with the transaction under way; answers its cursor. */
export type Append = <Definition extends EventDefinition>(
  definition: Definition,
  aggregate: Aggregate,
  data: EventInput<Definition>,
  followUp?: FollowUp,
) => string;

export type Cause = {
  /** Null when the system acts. */
  readonly actor: (Pick<Identity, 'userId'> & Partial<Pick<Identity, 'apiKeyId'>>) | null;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly clientMutationId?: string | null;
  readonly traceparent?: string | undefined;
  /** Where the request came from. */
  readonly origin?: Origin | undefined;
  readonly now: () => Date;
};

/** Collects the events of one transaction and writes them in one statement. */
export class Outbox {
  readonly #rows: Insertable<OutboxRow>[] = [];
  readonly #cause: Cause;

  constructor(cause: Cause) {
    this.#cause = cause;
  }

  readonly append: Append = (definition, aggregate, data, followUp) => {
    const { correlationId, now, traceparent, origin } = this.#cause;
    const { actor, causationId, clientMutationId } = causeOf(this.#cause, followUp);
    const id = newId();
    const payload = definition.data.parse({
      ...data,
      version: aggregate.version,
      clientMutationId: clientMutationId ?? null,
    });
    if (Buffer.byteLength(JSON.stringify(payload)) > MAX_PAYLOAD_BYTES)
      throw new Error(`${definition.type} is too large.`);
    this.#rows.push({
      id,
      workspace_id: aggregate.workspaceId,
      stream_id: aggregate.streamId ?? aggregate.workspaceId,
      aggregate_type: definition.aggregate,
      aggregate_id: aggregate.id,
      version: aggregate.version,
      type: definition.type,
      payload: JSON.stringify(payload) as unknown as OutboxRow['payload'],
      actor_id: actor?.userId ?? null,
      correlation_id: correlationId,
      causation_id: causationId ?? null,
      traceparent: traceparent ?? null,
      api_key_id: actor?.apiKeyId ?? null,
      // What the system draws from it was not sent from there.
      origin_ip: (actor && origin?.ip) ?? null,
      origin_user_agent: (actor && origin?.userAgent) ?? null,
      occurred_at: now().toISOString(),
      position: null,
      previous: null,
      published_at: null,
    });
    return toCursor(id);
  };

  /** The cursor of the last event; null if there is none. */
  readonly lastCursor = (): string | null => {
    const last = this.#rows.at(-1);
    return last ? toCursor(last.id) : null;
  };

  /** Answers a function that forgets what is appended from now on. */
  mark(): () => void {
    const length = this.#rows.length;
    return () => this.#rows.splice(length);
  }

  /** Writes what was appended; answers whether there was anything. */
  write(transaction: Kysely<KernelDatabase>): Promise<boolean> {
    return Outbox.writeAll(transaction, [this]);
  }

  /** Writes what was appended to several, one after another, in one statement. */
  static async writeAll(
    transaction: Kysely<KernelDatabase>,
    outboxes: readonly Outbox[],
  ): Promise<boolean> {
    const rows = outboxes.flatMap((outbox) => outbox.#rows);
    if (rows.length === 0) return false;
    await transaction.insertInto('outbox').values(rows).execute();
    return true;
  }
}

type Because = Pick<Cause, 'actor' | 'clientMutationId'> & { causationId?: string | null };

function causeOf(cause: Cause, followUp: FollowUp | undefined): Because {
  if (!followUp) return cause;
  const causationId = fromCursor(followUp.follows);
  return followUp.isOwn ? { ...cause, causationId } : { actor: null, causationId };
}

/** A positioned row of the outbox as the event that goes out. */
export function toEnvelope(row: Selectable<OutboxRow>): EventEnvelope {
  return {
    specversion: '1.0',
    id: row.id,
    source: `trellis/${publisherOf(row.type)}`,
    type: row.type,
    subject: row.aggregate_id,
    time: new Date(row.occurred_at).toISOString(),
    datacontenttype: 'application/json',
    data: row.payload as EventEnvelope['data'],
    aggregatetype: row.aggregate_type,
    workspaceid: row.workspace_id,
    ...(row.actor_id && { actorid: row.actor_id }),
    ...(row.api_key_id && { apikeyid: row.api_key_id }),
    ...(row.origin_ip && { originip: row.origin_ip }),
    ...(row.origin_user_agent && { originuseragent: row.origin_user_agent }),
    position: Number(row.position),
    correlationid: row.correlation_id,
    ...(row.causation_id && { causationid: row.causation_id }),
    ...(row.traceparent && { traceparent: row.traceparent }),
  };
}
