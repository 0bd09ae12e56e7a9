import type { SubmitEvent } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useFieldErrors } from '../messages/use-field-errors.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { TeamRowFragment } from './generated/team-row.ts';
import { UpdateTeamDocument } from './generated/update-team.ts';

/** Gives a team another name or key. */
export function RenameTeam({
  team: { id, version, key, name },
  onDone,
}: {
  team: TeamRowFragment;
  onDone: () => void;
}) {
  const { t } = useMessages();
  const update = useChange(UpdateTeamDocument);
  const { take, errorAt } = useFieldErrors(['key', 'name']);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const changes = {
      key: String(fields.get('key')).toUpperCase(),
      name: String(fields.get('name')).trim(),
    };
    if (take((await update({ id, expectedVersion: version, ...changes })).errors)) onDone();
  }

  return (
    <form className="inline-form" onSubmit={onSubmit}>
      <div className="grow">
        <Field
          label={t.teams.name}
          name="name"
          defaultValue={name}
          maxLength={100}
          error={errorAt('name')}
          required
          autoFocus
        />
      </div>
      <Field
        label={t.teams.key}
        name="key"
        defaultValue={key}
        pattern="[A-Za-z0-9]{1,10}"
        title={t.teams.keyRule}
        maxLength={10}
        error={errorAt('key')}
        required
      />
      <Button kind="primary" type="submit">
        {t.app.save}
      </Button>
      <Button onPress={onDone}>{t.app.cancel}</Button>
    </form>
  );
}
