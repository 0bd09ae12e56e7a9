import type { CommentChangeResolvers } from '../generated/resolvers.ts';

export const CommentChange: CommentChangeResolvers = {
  comment: ({ commentId }, _args, context) => context.comments.clear(commentId).load(commentId),
};
