import { randomUUID } from 'node:crypto';
import type { Options } from './options.ts';
import { mutate, renewSession, type Session, signUp } from './sessions.ts';

export type Member = {
  /** Its place among the members of all workspaces. */
  readonly index: number;
  readonly userId: string;
  readonly token: string;
  readonly refreshToken: string;
};
/** The first member is the ADMIN. */
export type Workspace = {
  readonly id: string;
  readonly members: Member[];
  readonly goalIds: string[];
  readonly taskIds: string[];
};

const INVITE =
  'mutation ($input: InviteMemberInput!) { done: inviteMember(input: $input) { token errors { message } } }';
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { done: acceptInvitation(input: $input) { errors { message } } }';
const GOAL =
  'mutation ($input: CreateGoalInput!) { done: createGoal(input: $input) { goal { id } errors { message } } }';
const TASK =
  'mutation ($input: CreateTaskInput!) { done: createTask(input: $input) { task { id } errors { message } } }';
const GOALS = 10;
const AT_ONCE = 4;

/** Makes workspaces with people, goals and tasks through the API. */
export async function prepareWorld(
  url: string,
  { users, workspaces, tasks }: Pick<Options, 'users' | 'workspaces' | 'tasks'>,
): Promise<Workspace[]> {
  const made: Workspace[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < workspaces; index = next++) {
      const members = Math.floor(users / workspaces) + (index < users % workspaces ? 1 : 0);
      made[index] = await prepareWorkspace(url, { members, tasks });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  let index = 0;
  return made.map((workspace) => ({
    ...workspace,
    members: workspace.members.map((member) => ({ ...member, index: index++ })),
  }));
}

async function prepareWorkspace(
  url: string,
  { members, tasks }: { members: number; tasks: number },
): Promise<Workspace> {
  const founder = await signUp(url, newEmail());
  const workspaceId = founder.user.memberships[0]?.workspace.id as string;
  const sessions = [founder];
  while (sessions.length < members)
    sessions.push(await join(url, founder.accessToken, workspaceId));
  const people = sessions.map(({ user, accessToken: token, refreshToken }, index) => ({
    index,
    userId: user.id,
    token,
    refreshToken,
  }));
  const create = async (query: string, input: object, { token }: Member) => {
    const done = await mutate<{ goal?: { id: string }; task?: { id: string } }>(
      url,
      { query, input: { workspaceId, ...input } },
      token,
    );
    return (done.goal ?? done.task)?.id as string;
  };
  const by = (index: number) => people[index % people.length] as Member;
  const goalIds: string[] = [];
  for (let index = 0; index < GOALS; index += 1) {
    const parentId = index < 3 ? null : goalIds[index % 3];
    goalIds.push(await create(GOAL, { title: `Goal ${index}`, parentId }, by(index)));
  }
  const taskIds: string[] = [];
  for (let index = 0; index < tasks; index += 1) {
    const goalId = goalIds[index % GOALS];
    const input = { title: `Write part ${index}`, goalId, assigneeIds: [by(index + 1).userId] };
    taskIds.push(await create(TASK, input, by(index)));
  }
  return { id: workspaceId, members: people, goalIds, taskIds };
}

async function join(url: string, adminToken: string, workspaceId: string): Promise<Session> {
  const email = newEmail();
  const { accessToken, refreshToken } = await signUp(url, email);
  const invite = { workspaceId, email, role: 'MEMBER' };
  const { token } = await mutate<{ token: string }>(
    url,
    { query: INVITE, input: invite },
    adminToken,
  );
  await mutate(url, { query: ACCEPT, input: { token } }, accessToken);
  return renewSession(url, refreshToken);
}

function newEmail(): string {
  return `load-${randomUUID()}@people.example`;
}
