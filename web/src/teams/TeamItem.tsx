import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { DeleteTeamDocument } from './generated/delete-team.ts';
import type { TeamRowFragment } from './generated/team-row.ts';
import { RenameTeam } from './RenameTeam.tsx';
import { TeamMembers } from './TeamMembers.tsx';

/** One team with its people. */
export function TeamItem({ team, onDeleted }: { team: TeamRowFragment; onDeleted: () => void }) {
  const { t } = useMessages();
  const report = useReport();
  const isAdmin = useWorkspace().role === 'ADMIN';
  const remove = useChange(DeleteTeamDocument);
  const [isRenaming, setRenaming] = useState(false);
  const { id, key, name } = team;
  return (
    <li className="team" aria-label={name}>
      {isRenaming ? (
        <RenameTeam team={team} onDone={() => setRenaming(false)} />
      ) : (
        <div className="team-head">
          <h3>{name}</h3>
          <span className="chip">{key}</span>
          {isAdmin && (
            <span className="team-actions">
              <Button
                kind="quiet"
                aria-label={t.teams.renameOf(name)}
                onPress={() => setRenaming(true)}
              >
                {t.teams.rename}
              </Button>
              <ConfirmButton
                label={t.app.delete}
                accessibleName={t.teams.deleteOf(name)}
                question={{
                  title: t.teams.deleteOf(name),
                  hint: t.teams.deleteExplain,
                  confirm: t.app.delete,
                  onConfirm: async () => report((await remove({ id })).errors, name) && onDeleted(),
                }}
              />
            </span>
          )}
        </div>
      )}
      <TeamMembers team={team} isAdmin={isAdmin} />
    </li>
  );
}
