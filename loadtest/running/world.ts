import { randomUUID } from 'node:crypto';
import type { Options } from './options.ts';

export type Member = { readonly userId: string; readonly token: string };
/** The first member is the ADMIN. */
export type Workspace = {
  readonly id: string;
  readonly members: Member[];
  readonly goalIds: string[];
  readonly taskIds: string[];
};

const AUTH =
  'accessToken refreshToken user { id memberships { workspace { id } } } errors { message }';
const SIGN_UP = `mutation ($input: SignUpInput!) { done: signUp(input: $input) { ${AUTH} } }`;
const REFRESH = `mutation ($input: RefreshTokenInput!) { done: refreshToken(input: $input) { ${AUTH} } }`;
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
  return made;
}

async function prepareWorkspace(
  url: string,
  { members, tasks }: { members: number; tasks: number },
): Promise<Workspace> {
  const founder = await signUp(url);
  const workspaceId = founder.user.memberships[0]?.workspace.id as string;
  const people: Member[] = [{ userId: founder.user.id, token: founder.accessToken }];
  while (people.length < members) people.push(await join(url, founder.accessToken, workspaceId));
  const create = async (query: string, input: object, { token }: Member) => {
    const done = await call<{ goal?: { id: string }; task?: { id: string } }>(
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

type Auth = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { id: string; memberships: { workspace: { id: string } }[] };
};

function signUp(url: string, email = `load-${randomUUID()}@people.example`): Promise<Auth> {
  const password = 'a long enough password';
  const input = { email, password, displayName: 'Load Tester', timeZone: 'UTC' };
  return call<Auth>(url, { query: SIGN_UP, input });
}

async function join(url: string, adminToken: string, workspaceId: string): Promise<Member> {
  const email = `load-${randomUUID()}@people.example`;
  const { accessToken, refreshToken } = await signUp(url, email);
  const invite = { workspaceId, email, role: 'MEMBER' };
  const { token } = await call<{ token: string }>(
    url,
    { query: INVITE, input: invite },
    adminToken,
  );
  await call(url, { query: ACCEPT, input: { token } }, accessToken);
  const renewed = await call<Auth>(url, { query: REFRESH, input: { refreshToken } });
  return { userId: renewed.user.id, token: renewed.accessToken };
}

async function call<Done>(
  url: string,
  { query, input }: { query: string; input: object },
  token?: string,
): Promise<Done> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { done: Done & { errors: { message: string }[] } };
    errors?: { message: string }[];
  };
  const problem = errors?.[0] ?? data?.done.errors[0];
  if (problem || !data) throw new Error(problem?.message ?? `${url} answered ${response.status}.`);
  return data.done;
}
