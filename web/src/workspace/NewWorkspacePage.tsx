import { useMessages } from '../messages/MessagesProvider.tsx';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import './new-workspace.css';

/** Where one makes another workspace. */
export default function NewWorkspacePage() {
  const { t } = useMessages();
  return (
    <>
      <div className="page-head">
        <h1>{t.workspace.new}</h1>
      </div>
      <NewWorkspaceForm />
    </>
  );
}
