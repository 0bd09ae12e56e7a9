import { type SubmitEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useFieldErrors } from '../messages/use-field-errors.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { notify } from '../ui/notices.ts';
import { ChangePasswordDocument } from './generated/change-password.ts';

/** Sets another password; whoever is signed in elsewhere has to sign in again. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useMessages();
  const change = useChange(ChangePasswordDocument);
  const { take, errorAt } = useFieldErrors(['currentPassword', 'newPassword']);
  const [isBusy, setBusy] = useState(false);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    setBusy(true);
    const { errors } = await change({
      currentPassword: String(fields.get('currentPassword')),
      newPassword: String(fields.get('newPassword')),
    });
    setBusy(false);
    if (!take(errors)) return;
    form.reset();
    notify(t.profile.passwordChanged);
  }

  return (
    <section className="detail-section" aria-labelledby="password">
      <h2 id="password">{t.session.password}</h2>
      <p className="muted">{t.profile.passwordHint}</p>
      <form className="form-grid" onSubmit={onSubmit}>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field
          label={t.profile.currentPassword}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={errorAt('currentPassword') && t.profile.wrongPassword}
          required
        />
        <Field
          label={t.profile.newPassword}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint={t.session.passwordHint}
          error={errorAt('newPassword')}
          minLength={12}
          maxLength={256}
          required
        />
        <div className="form-end">
          <Button type="submit" isDisabled={isBusy}>
            {t.profile.changePassword}
          </Button>
        </div>
      </form>
    </section>
  );
}
