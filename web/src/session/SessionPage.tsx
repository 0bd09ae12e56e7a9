import { Navigate, useLocation } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Notices } from '../ui/Notices.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignUpForm } from './SignUpForm.tsx';
import { useIsSignedIn } from './use-session.ts';
import './session.css';

/** What somebody sees who is not signed in. */
export default function SessionPage({ kind }: { kind: 'sign-in' | 'sign-up' }) {
  const { t } = useMessages();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  if (useIsSignedIn()) return <Navigate to={from} replace />;
  return (
    <main className="session-page">
      <div className="session-card">
        <div>
          <h1 className="wordmark">{t.app.name}</h1>
          <p className="muted">{t.session.welcome}</p>
        </div>
        {kind === 'sign-in' ? <SignInForm /> : <SignUpForm />}
      </div>
      <Notices />
    </main>
  );
}
