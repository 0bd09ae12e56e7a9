import { useMessages } from '../messages/MessagesProvider.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { LeaveWorkspace } from './LeaveWorkspace.tsx';
import { WorkspaceForm } from './WorkspaceForm.tsx';

/** The workspace itself: ADMINs name, move and delete it, and everybody can leave. */
export function WorkspaceSettings() {
  const { t } = useMessages();
  const workspace = useWorkspace();
  return (
    <section className="detail-section" aria-labelledby="workspace">
      <h2 id="workspace">{t.workspace.title}</h2>
      {workspace.role === 'ADMIN' && <WorkspaceForm key={workspace.id} />}
      <LeaveWorkspace />
    </section>
  );
}
