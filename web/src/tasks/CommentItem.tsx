import { useState } from 'react';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatAgo, formatMoment } from '../time/format.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { useCanWrite } from '../workspace/WorkspaceProvider.tsx';
import { CommentActions } from './CommentActions.tsx';
import { CommentForm } from './CommentForm.tsx';
import type { CommentRowFragment } from './generated/comment-row.ts';

/** One comment; the first of a thread has its answers below. */
export function CommentItem({
  taskId,
  comment,
  answers,
  onChanged,
}: {
  taskId: string;
  comment: CommentRowFragment;
  /** Only what stands at the top can be answered. */
  answers?: readonly CommentRowFragment[];
  onChanged: () => void;
}) {
  const { t, locale } = useMessages();
  const canWrite = useCanWrite();
  const [form, setForm] = useState<'edit' | 'answer' | null>(null);
  const { id, author, authorId, body, createdAt, editedAt, deletedAt } = comment;
  const name = author?.displayName ?? '?';
  const close = () => setForm(null);
  return (
    <li className="comment">
      <Avatar id={authorId} name={name} />
      <div className="comment-content">
        <p className="comment-head">
          <strong>{author?.displayName}</strong>{' '}
          <time className="muted" dateTime={createdAt} title={formatMoment(createdAt, locale)}>
            {formatAgo(createdAt, locale)}
            {editedAt && !deletedAt && ` · ${t.comments.edited}`}
          </time>
        </p>
        {form === 'edit' ? (
          <CommentForm taskId={taskId} edited={comment} onClose={close} />
        ) : (
          <p className={deletedAt ? 'comment-body muted' : 'comment-body'}>
            {deletedAt ? t.comments.deleted : body}
          </p>
        )}
        {canWrite && !deletedAt && form !== 'edit' && (
          <CommentActions
            comment={comment}
            {...(answers && { onAnswer: () => setForm('answer') })}
            onEdit={() => setForm('edit')}
          />
        )}
        {answers && answers.length > 0 && (
          <ol className="comments">
            {answers.map((answer) => (
              <CommentItem key={answer.id} taskId={taskId} comment={answer} onChanged={onChanged} />
            ))}
          </ol>
        )}
        {form === 'answer' && (
          <CommentForm
            taskId={taskId}
            label={t.comments.replyTo(name)}
            parentId={id}
            onAdded={onChanged}
            onClose={close}
          />
        )}
      </div>
    </li>
  );
}
