import type { PayloadView } from '@trellis/kernel/graphql-errors';

export type WebhookResult = { webhookId: string; cursor: string | null };

export type WebhookPayloadView = PayloadView<WebhookResult & { secret?: string | null }>;
