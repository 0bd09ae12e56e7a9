import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useFieldErrors } from '../messages/use-field-errors.ts';
import { ownZone } from '../time/format.ts';
import { ZoneSelect } from '../time/ZoneSelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { CreateWorkspaceDocument } from './generated/create-workspace.ts';
import { useNewRoles } from './use-new-roles.ts';

/** Makes a workspace and goes there. */
export function NewWorkspaceForm() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const create = useChange(CreateWorkspaceDocument);
  const learnRoles = useNewRoles();
  const { take, errorAt } = useFieldErrors(['name']);
  const [timeZone, setTimeZone] = useState(ownZone);
  const [isBusy, setBusy] = useState(false);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    setBusy(true);
    const { payload, errors } = await create({ name, timeZone });
    if (take(errors)) {
      await learnRoles();
      void navigate(`/w/${payload?.workspace?.slug}`);
    }
    setBusy(false);
  }

  return (
    <form className="new-workspace" onSubmit={onSubmit}>
      <Field
        label={t.workspace.name}
        name="name"
        maxLength={100}
        hint={t.workspace.newHint}
        error={errorAt('name')}
        required
      />
      <ZoneSelect value={timeZone} onChange={setTimeZone} />
      <Button kind="primary" type="submit" isDisabled={isBusy}>
        {t.app.create}
      </Button>
    </form>
  );
}
