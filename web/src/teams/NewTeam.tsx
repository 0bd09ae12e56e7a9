import type { SubmitEvent } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useFieldErrors } from '../messages/use-field-errors.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { CreateTeamDocument } from './generated/create-team.ts';

/** Makes a team without anybody in it yet. */
export function NewTeam({ onCreated }: { onCreated: () => void }) {
  const { t } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateTeamDocument);
  const { take, errorAt } = useFieldErrors(['key', 'name']);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const key = String(fields.get('key')).toUpperCase();
    const name = String(fields.get('name')).trim();
    const { errors } = await create({ workspaceId, key, name });
    if (!take(errors)) return;
    form.reset();
    onCreated();
  }

  return (
    <form className="inline-form" onSubmit={onSubmit}>
      <div className="grow">
        <Field label={t.teams.name} name="name" maxLength={100} error={errorAt('name')} required />
      </div>
      <Field
        label={t.teams.key}
        name="key"
        pattern="[A-Za-z0-9]{1,10}"
        title={t.teams.keyRule}
        maxLength={10}
        error={errorAt('key')}
        required
      />
      <Button type="submit">{t.teams.create}</Button>
    </form>
  );
}
