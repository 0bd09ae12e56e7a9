import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

/** It stays when it is deleted, without its secrets, so that its id never means another one. */
const WebhookSchema = defineEntity({
  name: 'WebhookRecord',
  tableName: 'webhook',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    workspaceId: p.uuid(),
    url: p.text(),
    description: p.text().nullable(),
    eventTypes: p.type('text[]').$type<string[]>(),
    isEnabled: p.boolean(),
    disabledReason: p.text().nullable(),
    secretSealed: p.text(),
    secretHint: p.text(),
    secretRotatedAt: p.datetime().nullable(),
    previousSecretSealed: p.text().nullable(),
    previousSecretUntil: p.datetime().nullable(),
    /** The first of the failures since the last success. */
    failingSince: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
  },
});

export class WebhookRecord extends WebhookSchema.class {}
WebhookSchema.setClass(WebhookRecord);

export { WebhookSchema };
