import { Link, useLocation } from 'react-router';
import { post } from '../api/post.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useRefusalText } from '../messages/use-refusal-text.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SignUpDocument } from './generated/sign-up.ts';
import { useSessionForm } from './use-session-form.ts';

/** Makes a person with a first workspace. The time zone is that of the device. */
export function SignUpForm() {
  const { t, language } = useMessages();
  const say = useRefusalText();
  const { state } = useLocation();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { onSubmit, isBusy, refusalAt } = useSessionForm(
    async ({ email = '', password = '', displayName = '', workspaceName = '' }) => {
      const { signUp } = await post(SignUpDocument, {
        input: { email, password, displayName, workspaceName, timeZone, locale: language },
      });
      return signUp;
    },
  );
  const refusal = refusalAt();
  const errorAt = (field: string) => {
    const found = refusalAt(field);
    return found && say(found);
  };
  return (
    <form className="session-form" onSubmit={onSubmit}>
      <Field
        label={t.session.displayName}
        name="displayName"
        autoComplete="name"
        error={errorAt('displayName')}
        required
      />
      <Field
        label={t.session.email}
        name="email"
        type="email"
        autoComplete="username"
        error={errorAt('email')}
        required
      />
      <Field
        label={t.session.password}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t.session.passwordHint}
        error={errorAt('password')}
        minLength={12}
        required
      />
      <Field
        label={t.session.workspaceName}
        name="workspaceName"
        hint={t.session.workspaceNameHint}
        error={errorAt('workspaceName')}
        required
      />
      <p className="hint">
        {t.session.timeZone}: {timeZone}
      </p>
      {refusal && (
        <p className="error" role="alert">
          {say(refusal)}
        </p>
      )}
      <Button kind="primary" type="submit" isDisabled={isBusy}>
        {t.session.signUp}
      </Button>
      <p className="muted">
        {t.session.haveAccount}{' '}
        <Link to="/sign-in" state={state}>
          {t.session.signIn}
        </Link>
      </p>
    </form>
  );
}
