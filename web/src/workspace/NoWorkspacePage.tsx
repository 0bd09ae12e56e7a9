import { useMessages } from '../messages/MessagesProvider.tsx';
import JoinPage from '../session/JoinPage.tsx';
import { useSignOut } from '../session/use-sign-out.tsx';
import { Button } from '../ui/Button.tsx';
import { Notices } from '../ui/Notices.tsx';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import '../session/session.css';
import './new-workspace.css';

/** What somebody sees who belongs to no workspace: how to make one, and how to take an invitation. */
export default function NoWorkspacePage({ isInvited }: { isInvited: boolean }) {
  const { t } = useMessages();
  const { signOut, dialog } = useSignOut();
  return (
    <main className="session-page">
      {isInvited ? (
        <JoinPage />
      ) : (
        <div className="session-card">
          <h1>{t.workspace.none}</h1>
          <NewWorkspaceForm />
          <Button kind="quiet" onPress={() => void signOut()}>
            {t.nav.signOut}
          </Button>
          {dialog}
        </div>
      )}
      <Notices />
    </main>
  );
}
