import { defineEntity, p } from '@mikro-orm/core';

const RefreshTokenSchema = defineEntity({
  name: 'RefreshTokenRecord',
  tableName: 'refresh_token',
  properties: {
    hash: p.text().primary(),
    sessionId: p.uuid(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    spentAt: p.datetime().nullable(),
  },
});

export class RefreshTokenRecord extends RefreshTokenSchema.class {}
RefreshTokenSchema.setClass(RefreshTokenRecord);

export { RefreshTokenSchema };
