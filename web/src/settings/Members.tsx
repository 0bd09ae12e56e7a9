import { useQuery } from '@apollo/client/react';
import type { Role } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { formatMoment } from '../time/format.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { Select } from '../ui/Field.tsx';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { ChangeRoleDocument } from './generated/change-role.ts';
import { RemoveMemberDocument } from './generated/remove-member.ts';
import { RevokeInvitationDocument } from './generated/revoke-invitation.ts';
import { WorkspacePeopleDocument } from './generated/workspace-people.ts';
import { Invite } from './Invite.tsx';

/** Who belongs to the workspace, with which role; ADMINs change that. */
export function Members() {
  const { t, locale } = useMessages();
  const report = useReport();
  const viewer = useViewer();
  const { id: workspaceId, role: ownRole } = useWorkspace();
  const isAdmin = ownRole === 'ADMIN';
  const { data, error, refetch } = useQuery(WorkspacePeopleDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const changeRole = useChange(ChangeRoleDocument);
  const remove = useChange(RemoveMemberDocument);
  const revoke = useChange(RevokeInvitationDocument);
  const readAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} onRetry={readAgain} />;
  const invitations = data?.workspace?.invitations ?? [];
  return (
    <section className="detail-section" aria-labelledby="members">
      <h2 id="members">{t.settings.members}</h2>
      {!data && <Loading />}
      <ul className="rows">
        {data?.workspace?.memberships.nodes.map(({ user, role }) => (
          <li key={user.id}>
            <Avatar id={user.id} name={user.displayName} />
            <span className="grow">
              {user.displayName} <span className="muted">{user.email}</span>
            </span>
            {isAdmin ? (
              <Select
                label={t.settings.roleOf(user.displayName)}
                isLabelHidden
                value={role}
                options={Object.entries(t.settings.roles)}
                onChange={async (next) => {
                  const input = { workspaceId, userId: user.id, role: next as Role };
                  report((await changeRole(input)).errors, user.displayName);
                }}
              />
            ) : (
              <span className="muted">{t.settings.roles[role]}</span>
            )}
            {isAdmin && user.id !== viewer.id && (
              <ConfirmButton
                label={t.settings.remove}
                accessibleName={t.settings.removeMember(user.displayName)}
                question={{
                  title: t.settings.removeMember(user.displayName),
                  hint: t.settings.removeExplain,
                  confirm: t.settings.remove,
                  onConfirm: async () => {
                    const { errors } = await remove({ workspaceId, userId: user.id });
                    if (report(errors, user.displayName)) readAgain();
                  },
                }}
              />
            )}
          </li>
        ))}
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span className="grow">
              {email}{' '}
              <span className="muted">{t.settings.invited(formatMoment(expiresAt, locale))}</span>
            </span>
            <span className="muted">{t.settings.roles[role]}</span>
            <Button
              kind="quiet"
              onPress={async () => report((await revoke({ id })).errors, email) && readAgain()}
            >
              {t.settings.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {isAdmin && <Invite onInvited={readAgain} />}
    </section>
  );
}
