import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { useConfirm } from '../ui/use-confirm.tsx';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import type { CommentRowFragment } from './generated/comment-row.ts';
import { DeleteCommentDocument } from './generated/delete-comment.ts';

/** What can be done to a comment: answered by all, changed by its author, deleted by the author and by admins. */
export function CommentActions({
  comment,
  onAnswer,
  onEdit,
}: {
  comment: CommentRowFragment;
  onAnswer?: () => void;
  onEdit: () => void;
}) {
  const { t } = useMessages();
  const report = useReport();
  const viewer = useViewer();
  const { role } = useWorkspace();
  const remove = useChange(DeleteCommentDocument);
  const { ask, dialog } = useConfirm();
  const isMine = comment.authorId === viewer.id;

  async function onRemove(): Promise<void> {
    const shown = { ...comment, body: '', mentions: [], deletedAt: new Date().toISOString() };
    const { errors } = await remove(
      { id: comment.id },
      { __typename: 'CommentPayload', comment: shown, errors: [] },
    );
    report(errors);
  }

  return (
    <div className="comment-actions">
      {onAnswer && (
        <Button kind="quiet" onPress={onAnswer}>
          {t.comments.reply}
        </Button>
      )}
      {isMine && (
        <Button kind="quiet" aria-label={t.comments.edit} onPress={onEdit}>
          {t.app.edit}
        </Button>
      )}
      {(isMine || role === 'ADMIN') && (
        <Button
          kind="quiet"
          aria-label={t.comments.delete}
          onPress={() =>
            ask({
              title: t.comments.deleteTitle,
              hint: t.comments.deleteHint,
              confirm: t.app.delete,
              onConfirm: onRemove,
            })
          }
        >
          {t.app.delete}
        </Button>
      )}
      {dialog}
    </div>
  );
}
