import { type SubmitEvent, useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useRefusalText } from '../messages/use-refusal-text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { notify } from '../ui/notices.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { expectedTask } from './expected-task.ts';
import { CreateTaskDocument } from './generated/create-task.ts';
import type { TaskRowFragment } from './generated/task-row.ts';

/** One line to write a task into. It is in the list at once; a refusal takes it out and says why. */
export function NewTask({
  onPlaced,
  onRefused,
}: {
  onPlaced: (task: TaskRowFragment) => void;
  onRefused: (id: string) => void;
}) {
  const { t } = useMessages();
  const say = useRefusalText();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateTaskDocument);
  const input = useRef<HTMLInputElement>(null);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const title = input.current?.value.trim();
    if (!title || !input.current) return;
    input.current.value = '';
    const id = newId();
    const task = expectedTask({ id, workspaceId, title });
    const sending = create(
      { id, workspaceId, title },
      { __typename: 'TaskPayload', task, errors: [] },
    );
    onPlaced(task);
    const { payload, errors } = await sending;
    if (payload?.task) return onPlaced(payload.task);
    onRefused(id);
    for (const refusal of errors)
      notify(`${t.tasks.notSaved(title)} ${say(refusal)}`, { isError: true });
  }

  return (
    <form className="new-task" onSubmit={onSubmit}>
      <Icon name="plus" />
      <input
        ref={input}
        className="new-task-input"
        aria-label={t.tasks.newTitle}
        placeholder={t.tasks.newTitle}
        maxLength={500}
        data-shortcut="n"
      />
      <Button type="submit">{t.app.create}</Button>
    </form>
  );
}
