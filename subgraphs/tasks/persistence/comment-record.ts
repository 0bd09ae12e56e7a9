import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

const CommentSchema = defineEntity({
  name: 'CommentRecord',
  tableName: 'comment',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    taskId: p.uuid(),
    version: p.integer(),
    authorId: p.uuid(),
    body: p.text(),
    mentionIds: p.type('uuid[]').$type<string[]>(),
    parentId: p.uuid().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    deletedAt: p.datetime().nullable(),
  },
});

export class CommentRecord extends CommentSchema.class {}
CommentSchema.setClass(CommentRecord);

export { CommentSchema };
