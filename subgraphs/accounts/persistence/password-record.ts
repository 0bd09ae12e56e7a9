import { defineEntity, p } from '@mikro-orm/core';

/** The hash of a user's password, apart from the user so that it is loaded only to be compared. */
const PasswordSchema = defineEntity({
  name: 'PasswordRecord',
  tableName: 'password',
  properties: { userId: p.uuid().primary(), hash: p.text(), updatedAt: p.datetime() },
});

export class PasswordRecord extends PasswordSchema.class {}
PasswordSchema.setClass(PasswordRecord);

export { PasswordSchema };
