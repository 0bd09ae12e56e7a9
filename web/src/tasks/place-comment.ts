import type { ApolloCache } from '@apollo/client';
import type { AddCommentInput } from '../api/generated/schema.ts';
import type { AddCommentMutation } from './generated/add-comment.ts';

type Nodes = { readonly nodes: readonly { readonly __ref: string }[] };

/** Puts a new comment below the others of its task, unless it is there already. */
export function placeComment(
  cache: ApolloCache,
  { comment }: AddCommentMutation['addComment'],
  { taskId }: Omit<AddCommentInput, 'meta'>,
): void {
  const __ref = comment && cache.identify(comment);
  const id = cache.identify({ __typename: 'Task', id: taskId });
  if (!__ref || !id) return;
  cache.modify<{ comments: Nodes }>({
    id,
    fields: {
      comments: (shown) => {
        const { nodes } = shown as Nodes;
        if (nodes.some((node) => node.__ref === __ref)) return shown;
        return { ...shown, nodes: [...nodes, { __ref }] } as never;
      },
    },
  });
}
