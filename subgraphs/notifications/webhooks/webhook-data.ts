import type { AppliedChanges } from '@trellis/kernel/command';
import type { EventData, FieldChange } from '@trellis/kernel/messaging/event';
import type { WebhookChanged } from '../events.ts';
import type { WebhookRecord } from '../persistence/webhook-record.ts';

const SECRET_FIELDS = new Set([
  'secretSealed',
  'secretHint',
  'previousSecretSealed',
  'previousSecretUntil',
]);

/** What events tell of a webhook: of its address the host, and nothing of its secrets. */
export function webhookData(
  { url, eventTypes, isEnabled, disabledReason }: WebhookRecord,
  change: EventData<typeof WebhookChanged>['change'],
  applied: AppliedChanges,
) {
  const changes = applied.changes
    .filter(({ field }) => !SECRET_FIELDS.has(field))
    .map(withHostOnly);
  return {
    change,
    host: new URL(url).host,
    eventTypes: [...eventTypes],
    isEnabled,
    disabledReason: disabledReason ?? null,
    changedFields: applied.changedFields.filter((field) => !SECRET_FIELDS.has(field)),
    changes,
  };
}

function withHostOnly({ field, before, after }: FieldChange): FieldChange {
  if (field !== 'url') return { field, before, after };
  return { field, before: hostOf(before), after: hostOf(after) };
}

function hostOf(url: unknown): string | null {
  return typeof url === 'string' ? new URL(url).host : null;
}
