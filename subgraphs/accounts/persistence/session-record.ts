import { defineEntity, p } from '@mikro-orm/core';

/** A signed-in device: the family of all refresh tokens that came from one sign-in. */
const SessionSchema = defineEntity({
  name: 'SessionRecord',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    userId: p.uuid(),
    ip: p.text().nullable(),
    userAgent: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

export class SessionRecord extends SessionSchema.class {}
SessionSchema.setClass(SessionRecord);

export { SessionSchema };
