import type { ActorKind, StoredChange } from './audit-event-row.ts';

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
    api_key_id: string | null;
    subject_type: string;
    subject_id: string;
    task_id: string | null;
    goal_id: string | null;
    changes: StoredChange[];
    correlation_id: string;
    causation_id: string | null;
    source: string | null;
    text_owner_id: string | null;
    prev_hash: string;
    hash: string;
  };
  audit_head: { workspace_id: string; sequence: number; hash: string };
  deleted_workspace: { workspace_id: string; deleted_at: string };
  personal_key: {
    user_id: string;
    /** Null when it was erased. */
    sealed_key: string | null;
    created_at: string;
    erased_at: string | null;
  };
  anchored_head: { workspace_id: string; sequence: number; anchored_at: string };
  audit_policy: { workspace_id: string; retention_days: number | null; legal_hold: boolean };
  audit_segment: {
    workspace_id: string;
    from_sequence: number;
    to_sequence: number;
    prev_hash: string;
    hash: string;
    count: number;
    removed_at: string;
    signature: string;
  };
  audit_export: ExportTable;
  audit_export_chunk: { export_id: string; number: number; first_byte: string; body: Buffer };
};

export type ExportState = 'PENDING' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';
export type ExportFormat = 'JSONL' | 'CSV';

type ExportTable = {
  id: string;
  workspace_id: string;
  state: ExportState;
  format: ExportFormat;
  filter: unknown;
  time_zone: string;
  /** The last record that is in it: the chain goes on meanwhile. */
  to_sequence: number;
  /** Up to here it is written. */
  done_sequence: number;
  rows: number;
  chunks: number;
  bytes: string;
  attempts: number;
  sha256: string | null;
  created_at: string;
  touched_at: string;
  expires_at: string | null;
};
