import type { CommentResolvers } from '../generated/resolvers.ts';

export const Comment: CommentResolvers = {
  author: ({ authorId }) => ({ id: authorId }),
  mentions: ({ mentionIds }) => mentionIds.map((id) => ({ id })),
};
