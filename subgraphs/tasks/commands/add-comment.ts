import type { EntityManager } from '@mikro-orm/postgresql';
import { creationChanges, validate } from '@trellis/kernel/command';
import { alreadyExists, notFound } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { clientId, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import type { TasksContext } from '../context.ts';
import { CommentAdded } from '../events.ts';
import type { AddCommentInput } from '../generated/resolvers.ts';
import { CommentRecord } from '../persistence/comment-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { addWatchers, checkMentions, commentBody, mentions } from './comment-fields.ts';
import { loadTask } from './load-task.ts';
import { type TaskScope, taskCommand } from './task-command.ts';

const fields = z.object({
  id: clientId.nullish(),
  body: commentBody,
  parentId: reference.nullish(),
  mentionIds: mentions,
});
type Fields = z.infer<typeof fields>;

/** Says something about a task. Its author and those it mentions follow the task from then on. */
export function addComment(context: TasksContext, input: AddCommentInput) {
  return taskCommand(context, { command: 'addComment', input }, async (scope) => {
    const task = await loadTask(scope, { id: input.taskId }, ['taskId']);
    const given = validate(fields, input);
    checkMentions(given.mentionIds ?? []);
    await checkGiven(scope.em, task, given);
    const comment = insertComment(scope, task, given);
    addWatchers(task, [comment.authorId, ...comment.mentionIds]);
    announceComment(scope, task, comment);
    return { commentId: comment.id };
  });
}

async function checkGiven(
  em: EntityManager,
  { id: taskId }: TaskRecord,
  { id, parentId }: Fields,
): Promise<void> {
  if (id && (await em.findOne(CommentRecord, { id }, { filters: false })))
    throw alreadyExists(['id'], 'A comment with this id exists.');
  if (parentId && !(await em.findOne(CommentRecord, { id: parentId, taskId })))
    throw notFound(['parentId'], parentId);
}

function insertComment(
  { em, identity, now }: TaskScope,
  task: TaskRecord,
  { id, body, parentId, mentionIds }: Fields,
): CommentRecord {
  return em.create(CommentRecord, {
    id: id ?? newId(),
    workspaceId: task.workspaceId,
    taskId: task.id,
    version: 1,
    authorId: identity.userId,
    body,
    mentionIds: mentionIds ?? [],
    parentId: parentId ?? null,
    createdAt: now(),
    updatedAt: now(),
    editedAt: null,
    deletedAt: null,
  });
}

// The text itself stays out of the event: once it is deleted it is to be nowhere.
function announceComment({ append }: TaskScope, task: TaskRecord, comment: CommentRecord): void {
  const { taskId, authorId, mentionIds, parentId = null } = comment;
  append(CommentAdded, comment, {
    taskId,
    taskTitle: task.title,
    goalId: task.goalId ?? null,
    authorId,
    parentId,
    mentionIds,
    assigneeIds: task.assigneeIds,
    watcherIds: task.watcherIds,
    taskCreatedById: task.createdById,
    ...creationChanges({ taskId, parentId, mentionIds: mentionIds.length > 0 ? mentionIds : null }),
  });
}
