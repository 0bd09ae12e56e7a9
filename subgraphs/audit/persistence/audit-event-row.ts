import type { FieldChange } from '@trellis/kernel/messaging/event';
import type { Connection } from '@trellis/kernel/persistence/paging';

export type ActorKind = 'USER' | 'API_KEY' | 'SYSTEM';

/** The columns of a recorded event in the names of its fields. */
export const AUDIT_EVENT_COLUMNS = [
  'audit_event.id',
  'audit_event.workspace_id as workspaceId',
  'audit_event.sequence',
  'audit_event.type',
  'audit_event.occurred_at as occurredAt',
  'audit_event.recorded_at as recordedAt',
  'audit_event.actor_kind as actorKind',
  'audit_event.actor_id as actorId',
  'audit_event.subject_type as subjectType',
  'audit_event.subject_id as subjectId',
  'audit_event.task_id as taskId',
  'audit_event.goal_id as goalId',
  'audit_event.changes',
  'audit_event.correlation_id as correlationId',
  'audit_event.causation_id as causationId',
] as const;

/** A recorded event as it is read. Times are text as PostgreSQL gives them. */
export type AuditEventRow = {
  id: string;
  workspaceId: string;
  sequence: number;
  type: string;
  occurredAt: string;
  recordedAt: string;
  actorKind: ActorKind;
  actorId: string | null;
  subjectType: string;
  subjectId: string;
  taskId: string | null;
  goalId: string | null;
  changes: FieldChange[];
  correlationId: string;
  causationId: string | null;
};

export type AuditConnectionView = Connection<AuditEventRow>;

/** The tables of audit as Kysely sees them. */
export type AuditDatabase = {
  audit_event: {
    id: string;
    workspace_id: string;
    sequence: number;
    type: string;
    occurred_at: string;
    recorded_at: string;
    actor_kind: ActorKind;
    actor_id: string | null;
    subject_type: string;
    subject_id: string;
    task_id: string | null;
    goal_id: string | null;
    changes: FieldChange[];
    correlation_id: string;
    causation_id: string | null;
  };
  audit_head: { workspace_id: string; sequence: number };
  deleted_workspace: { workspace_id: string; deleted_at: string };
};
