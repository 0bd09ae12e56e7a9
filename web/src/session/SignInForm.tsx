import { useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { post } from '../api/post.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useRefusalText } from '../messages/use-refusal-text.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SignInDocument } from './generated/sign-in.ts';
import { useSessionForm } from './use-session-form.ts';

const DEMO = { email: 'demo@trellis.example', password: 'demo-password-123' };
const isOnThisMachine = /^(127\.|localhost$|\[::1\]$)/.test(location.hostname);

/** Asks for address and password. On one's own machine it offers the demo user of `npm start`. */
export function SignInForm() {
  const { t } = useMessages();
  const say = useRefusalText();
  const { state } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const { onSubmit, isBusy, refusalAt } = useSessionForm(async ({ email = '', password = '' }) => {
    const { signIn } = await post(SignInDocument, { input: { email, password } });
    return signIn;
  });
  const refusal = refusalAt() ?? refusalAt('email') ?? refusalAt('password');

  function fillInDemo(): void {
    for (const [name, value] of Object.entries(DEMO)) {
      const input = form.current?.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = value;
    }
  }

  return (
    <form ref={form} className="session-form" onSubmit={onSubmit}>
      <Field label={t.session.email} name="email" type="email" autoComplete="username" required />
      <Field
        label={t.session.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      {refusal && (
        <p className="error" role="alert">
          {say(refusal)}
        </p>
      )}
      <Button kind="primary" type="submit" isDisabled={isBusy}>
        {t.session.signIn}
      </Button>
      {isOnThisMachine && (
        <div className="session-demo">
          <p className="muted">
            {t.session.demo} <code>{DEMO.email}</code>
          </p>
          <Button onPress={fillInDemo}>{t.session.useDemo}</Button>
        </div>
      )}
      <p className="muted">
        {t.session.newHere}{' '}
        <Link to="/sign-up" state={state}>
          {t.session.signUp}
        </Link>
      </p>
    </form>
  );
}
