import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useMembers } from '../workspace/use-members.ts';
import { AddTeamMemberDocument } from './generated/add-team-member.ts';
import { RemoveTeamMemberDocument } from './generated/remove-team-member.ts';
import type { TeamRowFragment } from './generated/team-row.ts';

/** Who is in a team; an ADMIN takes people in and out. Shown at once, and taken back if it is refused. */
export function TeamMembers({ team, isAdmin }: { team: TeamRowFragment; isAdmin: boolean }) {
  const { t } = useMessages();
  const report = useReport();
  const people = useMembers();
  const add = useChange(AddTeamMemberDocument);
  const remove = useChange(RemoveTeamMemberDocument);
  const { id: teamId, members } = team;
  const others = people.filter(({ id }) => !members.some((member) => member.id === id));
  const expect = (next: TeamRowFragment['members']) => ({
    __typename: 'TeamPayload' as const,
    team: { ...team, version: team.version + 1, members: next },
    errors: [],
  });

  async function onAdd(userId: string): Promise<void> {
    const person = others.find(({ id }) => id === userId);
    if (!person) return;
    const { id, displayName } = person;
    const next = [...members, { __typename: 'User', id, displayName } as const];
    report((await add({ teamId, userId }, expect(next))).errors, displayName);
  }

  async function onRemove({ id: userId, displayName }: (typeof members)[number]): Promise<void> {
    const next = members.filter(({ id }) => id !== userId);
    report((await remove({ teamId, userId }, expect(next))).errors, displayName);
  }

  return (
    <ul className="team-members" aria-label={t.teams.membersOf(team.name)}>
      {members.map((member) => (
        <li key={member.id} className="team-member">
          <Avatar id={member.id} name={member.displayName} />
          {member.displayName}
          {isAdmin && (
            <Button
              kind="quiet"
              aria-label={t.teams.takeOut(member.displayName, team.name)}
              onPress={() => void onRemove(member)}
            >
              ×
            </Button>
          )}
        </li>
      ))}
      {members.length === 0 && <li className="muted">{t.teams.nobody}</li>}
      {isAdmin && others.length > 0 && (
        <li>
          <Select
            label={t.teams.addTo(team.name)}
            isLabelHidden
            value=""
            options={[
              ['', t.teams.add],
              ...others.map(({ id, displayName }) => [id, displayName] as const),
            ]}
            onChange={(userId) => void onAdd(userId)}
          />
        </li>
      )}
    </ul>
  );
}
