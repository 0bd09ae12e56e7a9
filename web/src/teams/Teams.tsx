import { useQuery } from '@apollo/client/react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { TeamsDocument } from './generated/teams.ts';
import { NewTeam } from './NewTeam.tsx';
import { TeamItem } from './TeamItem.tsx';
import './teams.css';

const LOOK_MS = 10_000;

/** Groups of the workspace's people; ADMINs make them and say who is in. */
export function Teams() {
  const { t } = useMessages();
  const { id: workspaceId, role } = useWorkspace();
  const { data, error, refetch } = useQuery(TeamsDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_MS,
  });
  const readAgain = () => void refetch().catch(() => undefined);
  if (error && !data) return <LoadFailed error={error} onRetry={readAgain} />;
  const teams = data?.workspace?.teams;
  return (
    <section className="detail-section" aria-labelledby="teams">
      <h2 id="teams">{t.teams.title}</h2>
      <p className="muted">{t.teams.hint}</p>
      <ul className="teams" aria-labelledby="teams">
        {teams?.map((team) => (
          <TeamItem key={team.id} team={team} onDeleted={readAgain} />
        ))}
      </ul>
      {role === 'ADMIN' && <NewTeam onCreated={readAgain} />}
    </section>
  );
}
