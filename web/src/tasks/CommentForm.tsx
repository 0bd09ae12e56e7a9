import { type KeyboardEvent, type SubmitEvent, useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { useMembers } from '../workspace/use-members.ts';
import { useViewer } from '../workspace/WorkspaceProvider.tsx';
import { expectedComment } from './expected-comment.ts';
import { AddCommentDocument } from './generated/add-comment.ts';
import type { CommentRowFragment } from './generated/comment-row.ts';
import { EditCommentDocument } from './generated/edit-comment.ts';
import { completeMention, mentionedIn, suggestionsFor } from './mentions.ts';
import { placeComment } from './place-comment.ts';
import { useDraft } from './use-draft.ts';

/** A new comment, or one that is written anew. After `@`, names are offered; who is named is told. */
export function CommentForm({
  taskId,
  label,
  parentId,
  edited,
  onAdded,
  onClose,
}: {
  taskId: string;
  label?: string;
  /** The comment that is answered. */
  parentId?: string;
  /** The comment that is changed. */
  edited?: CommentRowFragment;
  /** The API has it. */
  onAdded?: () => void;
  /** For a form that was opened on demand. */
  onClose?: () => void;
}) {
  const { t } = useMessages();
  const report = useReport();
  const viewer = useViewer();
  const add = useChange(AddCommentDocument, placeComment);
  const edit = useChange(EditCommentDocument);
  const members = useMembers();
  const form = useRef<HTMLFormElement>(null);
  const [body, setBody, draftNow] = useDraft(
    [taskId, edited?.id ?? parentId].filter(Boolean).join('.'),
    edited?.body,
  );
  const suggestions = suggestionsFor(body, members);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const mentionIds = mentionedIn(body, members);
    if (edited) return change(edited, mentionIds);
    const input = { id: newId(), taskId, body, mentionIds };
    const comment = expectedComment({ ...input, parentId, author: viewer, members });
    const sending = add(
      { ...input, ...(parentId && { parentId }) },
      { __typename: 'CommentPayload', comment, errors: [] },
    );
    close();
    const { errors } = await sending;
    if (report(errors, body)) onAdded?.();
    // It can be sent again, with what was written since.
    else setBody([body, draftNow()].filter(Boolean).join('\n\n'));
  }

  function close(): void {
    setBody(edited?.body ?? '');
    onClose?.();
  }

  async function change(comment: CommentRowFragment, mentionIds: string[]): Promise<void> {
    close();
    const shown = { ...comment, body, editedAt: new Date().toISOString() };
    const { errors } = await edit(
      { id: comment.id, body, mentionIds },
      { __typename: 'CommentPayload', comment: shown, errors: [] },
    );
    report(errors, body);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && onClose) close();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} className="comment-form" onSubmit={onSubmit}>
      <TextArea
        label={edited ? t.comments.text : (label ?? t.comments.write)}
        autoFocus={Boolean(onClose)}
        hint={t.comments.hint}
        rows={2}
        maxLength={10_000}
        required
        value={body}
        onChange={({ target }) => setBody(target.value)}
        onKeyDown={onKeyDown}
      />
      {suggestions.length > 0 && (
        <fieldset className="mentions">
          <legend className="only-spoken">{t.comments.mention}</legend>
          {suggestions.map((person) => (
            <Button
              key={person.id}
              onPress={() => {
                setBody(completeMention(body, person));
                form.current?.querySelector('textarea')?.focus();
              }}
            >
              @{person.displayName}
            </Button>
          ))}
        </fieldset>
      )}
      <div className="actions">
        {onClose && <Button onPress={close}>{t.app.cancel}</Button>}
        <Button kind="primary" type="submit">
          {edited ? t.app.save : t.comments.send}
        </Button>
      </div>
    </form>
  );
}
