import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { follow } from '../live/follow.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatAgo, formatMoment } from '../time/format.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { CommentForm } from './CommentForm.tsx';
import type { CommentRowFragment } from './generated/comment-row.ts';
import { WatchCommentsDocument } from './generated/watch-comments.ts';
import './comments.css';

/** What was said about a task, the oldest first. */
export function Comments({
  taskId,
  comments,
  onMissed,
}: {
  taskId: string;
  comments: readonly CommentRowFragment[];
  /** There is more than what is shown. */
  onMissed: () => void;
}) {
  const { t, locale } = useMessages();
  const client = useApolloClient();
  const missed = useEffectEvent(onMissed);
  useEffect(
    () =>
      follow({
        client,
        document: WatchCommentsDocument,
        variables: { taskId },
        read: (data) => data.commentAdded,
        onChange: () => missed(),
        onResync: () => missed(),
      }),
    [client, taskId],
  );
  return (
    <section className="detail-section" aria-labelledby="comments">
      <h2 id="comments">{t.comments.title}</h2>
      {comments.length === 0 && <p className="muted">{t.comments.empty}</p>}
      <ol className="comments">
        {comments.map(({ id, author, authorId, body, createdAt, editedAt, deletedAt }) => (
          <li key={id} className="comment">
            <Avatar id={authorId} name={author?.displayName ?? '?'} />
            <div>
              <p className="comment-head">
                <strong>{author?.displayName}</strong>{' '}
                <time
                  className="muted"
                  dateTime={createdAt}
                  title={formatMoment(createdAt, locale)}
                >
                  {formatAgo(createdAt, locale)}
                  {editedAt && ` · ${t.comments.edited}`}
                </time>
              </p>
              <p className="comment-body">{deletedAt ? t.comments.deleted : body}</p>
            </div>
          </li>
        ))}
      </ol>
      <CommentForm taskId={taskId} onAdded={onMissed} />
    </section>
  );
}
