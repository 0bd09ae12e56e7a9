import { useNavigate } from 'react-router';
import type { Refusal } from '../api/refusals.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { notify } from '../ui/notices.ts';
import { expectToLeave } from '../workspace/use-lost-workspace.ts';
import { useNewRoles } from '../workspace/use-new-roles.ts';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { DeleteWorkspaceDocument } from './generated/delete-workspace.ts';
import { RemoveMemberDocument } from './generated/remove-member.ts';

/** The two ways out of a workspace: to leave it, and to take it away from everybody. */
export function LeaveWorkspace() {
  const { t } = useMessages();
  const report = useReport();
  const navigate = useNavigate();
  const learnRoles = useNewRoles();
  const { id: userId } = useViewer();
  const { id, name, slug, role } = useWorkspace();
  const leave = useChange(RemoveMemberDocument);
  const remove = useChange(DeleteWorkspaceDocument);

  async function goElsewhere(errors: readonly Refusal[], done: string): Promise<void> {
    if (!report(errors, name)) return expectToLeave(id, false);
    notify(done);
    await learnRoles();
    void navigate('/', { replace: true });
  }

  return (
    <div className="actions">
      <ConfirmButton
        label={t.workspace.leave}
        question={{
          title: `${t.workspace.leave}: ${name}`,
          hint: t.workspace.leaveExplain,
          confirm: t.workspace.leave,
          onConfirm: async () => {
            expectToLeave(id, true);
            const { errors } = await leave({ workspaceId: id, userId });
            const isLastAdmin = errors.some(({ code }) => code === 'ILLEGAL_TRANSITION');
            if (isLastAdmin) {
              expectToLeave(id, false);
              notify(t.workspace.lastAdmin, { isError: true });
            } else await goElsewhere(errors, t.workspace.left);
          },
        }}
      />
      {role === 'ADMIN' && (
        <ConfirmButton
          label={t.workspace.delete}
          question={{
            title: `${t.workspace.delete}: ${name}`,
            hint: t.workspace.deleteExplain,
            confirm: t.workspace.delete,
            word: { label: t.workspace.deleteWord(slug), expected: slug },
            onConfirm: async () => {
              expectToLeave(id, true);
              await goElsewhere((await remove({ id, slug })).errors, t.workspace.deleted);
            },
          }}
        />
      )}
    </div>
  );
}
