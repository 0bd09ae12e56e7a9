import { defineEntity, p } from '@mikro-orm/core';

/** A person. Belongs to no workspace: whoever queries it says by which rule. */
const UserSchema = defineEntity({
  name: 'UserRecord',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    displayName: p.text(),
    handle: p.text(),
    avatarUrl: p.text().nullable(),
    email: p.text(),
    timeZone: p.text(),
    locale: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

export class UserRecord extends UserSchema.class {}
UserSchema.setClass(UserRecord);

export { UserSchema };
