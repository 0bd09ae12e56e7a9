import { LockMode } from '@mikro-orm/core';
import { applyChanges, load, validate } from '@trellis/kernel/command';
import { CodedError, notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import { added } from '../domain/task.ts';
import { TaskUpdated } from '../events.ts';
import type { DeleteCommentInput, EditCommentInput } from '../generated/resolvers.ts';
import { CommentRecord } from '../persistence/comment-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { addWatchers, checkMentions, commentBody, mentions } from './comment-fields.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { announce } from './task-data.ts';

export type CommentPayloadView = PayloadView<{ commentId: string; cursor: string | null }>;

const fields = z.object({ body: commentBody, mentionIds: mentions });

/** Changes what its author has said. */
export function editComment(context: TasksContext, input: EditCommentInput) {
  return taskCommand(context, { command: 'editComment', input }, async (scope) => {
    const { task, comment } = await loadComment(scope, input, ['author']);
    if (comment.deletedAt) throw notFound(['id'], input.id);
    const { body, mentionIds } = validate(fields, input);
    checkMentions(mentionIds ?? []);
    const newcomers = added(comment.mentionIds, mentionIds ?? []);
    const changes = { body, ...(mentionIds !== undefined && { mentionIds: mentionIds ?? [] }) };
    const { changedFields } = applyChanges(comment, changes, scope.now());
    if (changedFields.length === 0) return { commentId: comment.id };
    comment.editedAt = scope.now();
    addWatchers(task, newcomers);
    await announceChange(scope, task);
    return { commentId: comment.id };
  });
}

/** Takes back what was said; that something was said stays. A second time changes nothing. */
export function deleteComment(context: TasksContext, input: DeleteCommentInput) {
  return taskCommand(context, { command: 'deleteComment', input }, async (scope) => {
    const { task, comment } = await loadComment(scope, input, ['author', 'ADMIN']);
    if (comment.deletedAt) return { commentId: comment.id };
    applyChanges(comment, { body: '', mentionIds: [], deletedAt: scope.now() }, scope.now());
    await announceChange(scope, task);
    return { commentId: comment.id };
  });
}

/** The comment and its task, both locked, the task first as whoever comments does. */
async function loadComment(
  scope: TaskScope,
  input: EditCommentInput | DeleteCommentInput,
  allowed: readonly string[],
): Promise<{ task: TaskRecord; comment: CommentRecord }> {
  const { em } = scope;
  const seen = isUuid(input.id) ? await em.findOne(CommentRecord, { id: input.id }) : null;
  const task = seen && (await lockTask(scope, seen.taskId));
  if (!task) throw notFound(['id'], input.id);
  checkAllowed(scope, seen, allowed);
  return { task, comment: await load(em, CommentRecord, input) };
}

function lockTask({ em }: TaskScope, id: string): Promise<TaskRecord | null> {
  return em.findOne(
    TaskRecord,
    { id, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

function checkAllowed(
  { identity }: TaskScope,
  { authorId, workspaceId }: CommentRecord,
  allowed: readonly string[],
): void {
  requireRole(identity, workspaceId, 'MEMBER', ['id']);
  if (authorId === identity.userId) return;
  if (allowed.includes(identity.workspaces[workspaceId] as string)) return;
  throw new CodedError('PERMISSION_DENIED', `Only for its ${allowed.join(' and for an ')}.`, {
    path: ['id'],
    details: { requires: allowed },
  });
}

async function announceChange(scope: TaskScope, task: TaskRecord): Promise<void> {
  await announce(scope, TaskUpdated, task, { changedFields: ['comments'], changes: [] });
}
