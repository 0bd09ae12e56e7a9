import type { Person } from '../workspace/use-members.ts';
import type { CommentRowFragment } from './generated/comment-row.ts';

/** What a new comment will look like, to be shown until the API has answered. */
export function expectedComment({
  id,
  body,
  parentId = null,
  author,
  mentionIds,
  members,
}: {
  id: string;
  body: string;
  parentId?: string | null | undefined;
  author: Person;
  mentionIds: readonly string[];
  members: readonly Person[];
}): CommentRowFragment {
  return {
    __typename: 'Comment',
    id,
    version: 1,
    body,
    parentId,
    createdAt: new Date().toISOString(),
    editedAt: null,
    deletedAt: null,
    authorId: author.id,
    author: asUser(author),
    mentions: members.filter((person) => mentionIds.includes(person.id)).map(asUser),
  };
}

function asUser({ id, displayName }: Person) {
  return { __typename: 'User' as const, id, displayName };
}
