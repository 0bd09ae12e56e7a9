import type { FieldChange } from '@trellis/kernel/messaging/event';
import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';

export type ActorKind = 'USER' | 'API_KEY' | 'SYSTEM';

/** A change as it is stored. If it is sealed, what was not null is a sealed value. */
export type StoredChange = FieldChange & { isSealed?: true };

/**
 * The columns of a recorded event in the names of its fields, times as they are attested. In the order of
 * canonical JSON, so that nothing has to be sorted to compute a hash.
 */
export const AUDIT_EVENT_COLUMNS = columnsOf([
  'audit_event.actor_id as actorId',
  'audit_event.actor_kind as actorKind',
  'audit_event.api_key_id as apiKeyId',
  'audit_event.causation_id as causationId',
  'audit_event.changes',
  'audit_event.correlation_id as correlationId',
  'audit_event.goal_id as goalId',
  'audit_event.hash',
  'audit_event.id',
  attestedTime('occurred_at').as('occurredAt'),
  'audit_event.prev_hash as prevHash',
  attestedTime('recorded_at').as('recordedAt'),
  'audit_event.sequence',
  'audit_event.source',
  'audit_event.subject_id as subjectId',
  'audit_event.subject_type as subjectType',
  'audit_event.task_id as taskId',
  'audit_event.text_owner_id as textOwnerId',
  'audit_event.type',
  'audit_event.workspace_id as workspaceId',
]);

function attestedTime(column: 'occurred_at' | 'recorded_at') {
  return sql<string>`to_char(${sql.ref(`audit_event.${column}`)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** A recorded event as it is read. */
export type AuditEventRow = {
  id: string;
  workspaceId: string;
  sequence: number;
  type: string;
  occurredAt: string;
  recordedAt: string;
  actorKind: ActorKind;
  actorId: string | null;
  apiKeyId: string | null;
  subjectType: string;
  subjectId: string;
  taskId: string | null;
  goalId: string | null;
  changes: StoredChange[];
  correlationId: string;
  causationId: string | null;
  /** Address and program that it came from, sealed; null when nobody has said. */
  source: string | null;
  /** By whose key its text is sealed; null when there is none. */
  textOwnerId: string | null;
  prevHash: string;
  hash: string;
};

export type AuditConnectionView = Connection<AuditEventRow>;
