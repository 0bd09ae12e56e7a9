export type DeliveryStatus = 'PENDING' | 'SENT' | 'FAILED' | 'CANCELED';

/** The table of deliveries as Kysely sees it. Times are text as PostgreSQL gives them. */
export type DeliveryTable = {
  id: string;
  workspace_id: string | null;
  /** The name of a channel, such as `EMAIL`. */
  channel: string;
  status: DeliveryStatus;
  event_id: string;
  /** What is told; null for a webhook, which gets the event itself. */
  notification_id: string | null;
  recipient_id: string | null;
  webhook_id: string | null;
  /** Deliveries of one queue leave one after the other, so that none holds up another queue. */
  queue: string;
  /** Deliveries of one queue with the same key that are due together leave as one message. */
  batch_key: string | null;
  attempts: number;
  /** When the next attempt is due; null once it has ended. */
  due_at: string | null;
  /** The end of the quiet hours that hold it back. */
  deferred_until: string | null;
  /** A sender works on it until then; afterwards another one may. */
  claimed_until: string | null;
  sent_at: string | null;
  failed_at: string | null;
  reason: string | null;
  provider_message_id: string | null;
  created_at: string;
};
