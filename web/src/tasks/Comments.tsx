import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { follow } from '../live/follow.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentItem } from './CommentItem.tsx';
import type { CommentRowFragment } from './generated/comment-row.ts';
import { WatchCommentsDocument } from './generated/watch-comments.ts';
import './comments.css';

/** What was said about a task, the oldest first, answers below what they answer. */
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
  const { t } = useMessages();
  const canWrite = useCanWrite();
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
  const firstOf = (comment: CommentRowFragment): CommentRowFragment => {
    const parent = comments.find(({ id }) => id === comment.parentId);
    return parent ? firstOf(parent) : comment;
  };
  const threads = Map.groupBy(comments, (comment) => firstOf(comment).id);
  return (
    <section className="detail-section" aria-labelledby="comments">
      <h2 id="comments">{t.comments.title}</h2>
      {comments.length === 0 && <p className="muted">{t.comments.empty}</p>}
      <ol className="comments">
        {[...threads.values()].map(([first, ...answers]) => (
          <CommentItem
            key={first?.id}
            taskId={taskId}
            comment={first as CommentRowFragment}
            answers={answers}
            onChanged={onMissed}
          />
        ))}
      </ol>
      {canWrite && <CommentForm taskId={taskId} onAdded={onMissed} />}
    </section>
  );
}
