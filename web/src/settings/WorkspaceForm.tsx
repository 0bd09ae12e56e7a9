import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useFieldErrors } from '../messages/use-field-errors.ts';
import { WEEKDAYS, type Weekday } from '../recurrence/rule.ts';
import { weekdayNames } from '../time/format.ts';
import { ZoneSelect } from '../time/ZoneSelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Field, Select } from '../ui/Field.tsx';
import { notify } from '../ui/notices.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { UpdateWorkspaceDocument } from './generated/update-workspace.ts';

/** Gives the workspace another name, address, time zone or first day of the week. */
export function WorkspaceForm() {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const { id, name, slug, weekStart, ...workspace } = useWorkspace();
  const update = useChange(UpdateWorkspaceDocument);
  const { take, errorAt } = useFieldErrors(['name', 'slug']);
  const [timeZone, setTimeZone] = useState(workspace.timeZone);
  const names = weekdayNames(locale, 'long');

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const newSlug = String(fields.get('slug')).trim();
    const { errors } = await update({
      id,
      name: String(fields.get('name')).trim(),
      slug: newSlug,
      weekStart: fields.get('weekStart') as Weekday,
      timeZone,
    });
    if (!take(errors)) return;
    notify(t.workspace.saved);
    if (newSlug !== slug) void navigate(`/w/${newSlug}/settings`, { replace: true });
  }

  return (
    <form className="form-grid" onSubmit={onSubmit}>
      <Field
        label={t.workspace.name}
        name="name"
        defaultValue={name}
        maxLength={100}
        error={errorAt('name')}
        required
      />
      <Field
        label={t.workspace.slug}
        name="slug"
        hint={t.workspace.slugHint}
        defaultValue={slug}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        title={t.profile.slugRule}
        maxLength={50}
        error={errorAt('slug')}
        required
      />
      <ZoneSelect value={timeZone} onChange={setTimeZone} />
      <Select
        label={t.workspace.weekStart}
        name="weekStart"
        defaultValue={weekStart}
        options={WEEKDAYS.map((day, index) => [day, names[index] ?? day])}
      />
      <div className="form-end">
        <span />
        <Button kind="primary" type="submit">
          {t.app.save}
        </Button>
      </div>
    </form>
  );
}
