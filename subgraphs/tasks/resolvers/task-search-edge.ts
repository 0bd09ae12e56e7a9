import { highlight } from '../domain/highlight.ts';
import type { TaskSearchEdgeResolvers } from '../generated/resolvers.ts';

export const TaskSearchEdge: TaskSearchEdgeResolvers = {
  highlight: async ({ node, commentId, words }, _args, context) => {
    if (!commentId) return highlight(node.title, words) ?? highlight(node.description ?? '', words);
    const comment = await context.comments.load(commentId);
    return comment && highlight(comment.body, words);
  },
};
