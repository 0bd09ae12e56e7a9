import { type SubmitEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useFieldErrors } from '../messages/use-field-errors.ts';
import { ownZone } from '../time/format.ts';
import { ZoneSelect } from '../time/ZoneSelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Field, Select } from '../ui/Field.tsx';
import { notify } from '../ui/notices.ts';
import type { ProfileViewFragment } from './generated/profile.ts';
import { UpdateProfileDocument } from './generated/update-profile.ts';
import { languageOptions } from './languages.ts';

/** What a person shows of themselves, and what Trellis should know of them. */
export function ProfileForm({ user }: { user: ProfileViewFragment }) {
  const { t } = useMessages();
  const update = useChange(UpdateProfileDocument);
  const { take, errorAt } = useFieldErrors(['displayName', 'handle', 'avatarUrl']);
  const [timeZone, setTimeZone] = useState(user.timeZone ?? ownZone);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name)).trim();
    const { errors } = await update({
      displayName: text('displayName'),
      handle: text('handle'),
      avatarUrl: text('avatarUrl') || null,
      locale: text('locale'),
      timeZone,
    });
    if (take(errors)) notify(t.profile.saved);
  }

  return (
    <section className="detail-section" aria-labelledby="profile">
      <h2 id="profile">{t.profile.about}</h2>
      <form className="form-grid" onSubmit={onSubmit}>
        <Field
          label={t.session.displayName}
          name="displayName"
          autoComplete="name"
          defaultValue={user.displayName}
          maxLength={100}
          error={errorAt('displayName')}
          required
        />
        <Field
          label={t.profile.handle}
          name="handle"
          hint={t.profile.handleHint}
          defaultValue={user.handle}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title={t.profile.slugRule}
          maxLength={50}
          error={errorAt('handle')}
          required
        />
        <Field
          label={t.session.email}
          value={user.email ?? ''}
          hint={t.profile.emailHint}
          readOnly
        />
        <Field
          label={t.profile.picture}
          name="avatarUrl"
          type="url"
          pattern="https://.*"
          placeholder="https://"
          hint={t.profile.pictureHint}
          defaultValue={user.avatarUrl ?? ''}
          error={errorAt('avatarUrl')}
        />
        <ZoneSelect value={timeZone} onChange={setTimeZone} />
        <Select
          label={t.profile.language}
          name="locale"
          defaultValue={user.locale ?? 'en'}
          options={languageOptions(user.locale ?? 'en')}
        />
        <div className="form-end">
          <p className="hint">{t.profile.zoneHint}</p>
          <Button kind="primary" type="submit">
            {t.app.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
