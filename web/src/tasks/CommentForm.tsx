import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { useMembers } from '../workspace/use-members.ts';
import { AddCommentDocument } from './generated/add-comment.ts';
import { completeMention, mentionedIn, suggestionsFor } from './mentions.ts';

/** A new comment. After `@`, names are offered; who is named is told. */
export function CommentForm({ taskId, onAdded }: { taskId: string; onAdded: () => void }) {
  const { t } = useMessages();
  const report = useReport();
  const add = useChange(AddCommentDocument);
  const members = useMembers();
  const form = useRef<HTMLFormElement>(null);
  const [body, setBody] = useState('');
  const suggestions = suggestionsFor(body, members);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const mentionIds = mentionedIn(body, members);
    setBody('');
    const { errors } = await add({ id: newId(), taskId, body, mentionIds });
    if (report(errors)) onAdded();
    else setBody(body);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} className="comment-form" onSubmit={onSubmit}>
      <TextArea
        label={t.comments.write}
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
        <Button kind="primary" type="submit">
          {t.comments.send}
        </Button>
      </div>
    </form>
  );
}
