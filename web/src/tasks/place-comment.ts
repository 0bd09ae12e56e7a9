import type { ApolloCache } from '@apollo/client';
import { appendNode } from '../api/append-node.ts';
import type { AddCommentInput } from '../api/generated/schema.ts';
import type { AddCommentMutation } from './generated/add-comment.ts';

/** Puts a new comment below the others of its task. */
export function placeComment(
  cache: ApolloCache,
  { comment }: AddCommentMutation['addComment'],
  { taskId }: Omit<AddCommentInput, 'meta'>,
): void {
  const owner = { __typename: 'Task', id: taskId };
  if (comment) appendNode(cache, comment, { owner, field: 'comments' });
}
