import { useChange } from '../api/use-change.ts';
import { useConflict } from '../conflicts/use-conflict.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { EditableText } from '../ui/EditableText.tsx';
import type { GoalDetailQuery } from './generated/goal-detail.ts';
import { UpdateGoalDocument } from './generated/update-goal.ts';

type Goal = NonNullable<GoalDetailQuery['goal']>;

/** Title and description, to be written over. Somebody who was faster is not overwritten unasked. */
export function GoalTitle({ goal }: { goal: Goal }) {
  const { t } = useMessages();
  const update = useChange(UpdateGoalDocument);
  const { save, dialog } = useConflict({
    current: goal,
    send: (changes, expectedVersion) =>
      update({ id: goal.id, ...changes, ...(expectedVersion && { expectedVersion }) }),
  });
  return (
    <>
      <EditableText
        label={t.detail.title}
        value={goal.title}
        kind="title"
        onSave={(title, version) => save('title', title, version)}
        version={goal.version}
      />
      <EditableText
        label={t.detail.description}
        placeholder={t.detail.noDescription}
        value={goal.description ?? ''}
        kind="text"
        onSave={(description, version) => save('description', description, version)}
        version={goal.version}
      />
      {dialog}
    </>
  );
}
