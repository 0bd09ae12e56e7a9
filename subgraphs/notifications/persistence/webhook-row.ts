import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { DeliveryTable } from './delivery-row.ts';
import type { NotificationsDatabase } from './notification-row.ts';

/** The columns of a webhook in the names of its fields. Its secrets are not among them. */
export const WEBHOOK_COLUMNS = columnsOf([
  'webhook.id',
  'webhook.version',
  'webhook.workspace_id as workspaceId',
  'webhook.url',
  'webhook.description',
  'webhook.event_types as eventTypes',
  'webhook.is_enabled as isEnabled',
  'webhook.disabled_reason as disabledReason',
  'webhook.secret_hint as secretHint',
  'webhook.secret_rotated_at as secretRotatedAt',
  'webhook.created_at as createdAt',
  'webhook.updated_at as updatedAt',
]);

/** A webhook as it is read. Times are text as PostgreSQL gives them. */
export type WebhookRow = {
  id: string;
  version: number;
  workspaceId: string;
  url: string;
  description: string | null;
  eventTypes: string[];
  isEnabled: boolean;
  disabledReason: string | null;
  secretHint: string;
  secretRotatedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

export type WebhookTable = {
  id: string;
  version: number;
  workspace_id: string;
  url: string;
  description: string | null;
  event_types: string[];
  is_enabled: boolean;
  disabled_reason: string | null;
  secret_sealed: string;
  secret_hint: string;
  secret_rotated_at: string | null;
  previous_secret_sealed: string | null;
  previous_secret_until: string | null;
  failing_since: string | null;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
};

/** The tables of notifications, those of deliveries and webhooks included, as Kysely sees them. */
export type DeliveringDatabase = NotificationsDatabase & {
  delivery: DeliveryTable;
  webhook: WebhookTable;
  webhook_body: { event_id: string; body: string; created_at: string };
};
