import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '@trellis/kernel/identity';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { TIERS } from '../domain/api-key.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKeyRecord',
  tableName: 'api_key',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    workspaceId: p.uuid(),
    ownerId: p.uuid(),
    name: p.text(),
    prefix: p.text(),
    secretHash: p.text(),
    role: p.enum(ROLES),
    scopes: p.type('text[]').$type<string[]>(),
    tier: p.enum(TIERS),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

export class ApiKeyRecord extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKeyRecord);

export { ApiKeySchema };
