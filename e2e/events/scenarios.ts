import { newId } from '@trellis/kernel/ids';
import { Person, post } from '../person.ts';
import { type EventWorld, PASSWORD } from './event-world.ts';
import { audit, notifications, operations } from './followers-scenarios.ts';
import { type Scenario, withId } from './scenario.ts';

export type { Try } from './scenario.ts';

const reopened =
  (mutation: string): Scenario =>
  async (world) => {
    const id = await world.task();
    await world.does(mutation, { id }, '');
    return { input: { id } };
  };

const START = { date: '2030-01-01' };

const accounts: Record<string, Scenario[]> = {
  signUp: [
    async () => ({
      input: {
        email: `${newId()}@people.example`,
        password: PASSWORD,
        displayName: 'New',
        timeZone: 'UTC',
      },
    }),
  ],
  signIn: [
    async ({ ada }) => ({ input: { email: ada.email, password: PASSWORD } }),
    async ({ ada }) => ({ input: { email: ada.email, password: 'not the right password' } }),
  ],
  refreshToken: [
    async ({ system }) => ({ input: { refreshToken: await refreshTokenOf(system.url, 1) } }),
    async ({ system }) => ({ input: { refreshToken: await refreshTokenOf(system.url, 2) } }),
  ],
  signOut: [async ({ system }) => ({ input: {}, as: await Person.signUp(system.url, 'Gone') })],
  revokeSession: [
    async ({ system }) => {
      const as = await Person.signUp(system.url, 'Far');
      const { sessions } = await as.query('{ sessions { id } }');
      return { input: { id: sessions[0].id }, as };
    },
  ],
  changePassword: [
    async ({ system }) => ({
      input: { currentPassword: PASSWORD, newPassword: 'another long password' },
      as: await Person.signUp(system.url, 'Safe'),
    }),
  ],
  updateProfile: [async () => ({ input: { displayName: `Ada ${newId()}` } })],
  createWorkspace: [
    async () => ({ input: { name: 'Crew', slug: `crew-${newId().slice(-12)}`, timeZone: 'UTC' } }),
  ],
  updateWorkspace: [
    async (world) => ({ input: { id: (await world.workspace()).id, name: 'Other crew' } }),
  ],
  deleteWorkspace: [async (world) => ({ input: await world.workspace() })],
  inviteMember: [
    async ({ workspaceId }) => ({
      input: { workspaceId, email: `${newId()}@people.example`, role: 'VIEWER' },
    }),
  ],
  revokeInvitation: [async (world) => ({ input: { id: (await world.invitation()).id } })],
  acceptInvitation: [
    async (world) => {
      const as = await Person.signUp(world.system.url, 'Joining');
      return { input: { token: (await world.invitation(as.email)).token }, as };
    },
  ],
  changeMemberRole: [
    async (world) => ({
      input: { workspaceId: world.workspaceId, userId: await joined(world), role: 'VIEWER' },
    }),
  ],
  removeMember: [
    async (world) => ({ input: { workspaceId: world.workspaceId, userId: await joined(world) } }),
  ],
  createTeam: [
    async ({ workspaceId }) => ({
      input: { workspaceId, key: newId().slice(-8).toUpperCase(), name: 'Deck' },
    }),
  ],
  updateTeam: [withId((world) => world.team(), { name: 'Bridge' })],
  deleteTeam: [withId((world) => world.team())],
  addTeamMember: [
    async (world) => ({ input: { teamId: await world.team(), userId: world.bob.id } }),
  ],
  removeTeamMember: [
    async (world) => ({
      input: { teamId: await world.team([world.bob.id]), userId: world.bob.id },
    }),
  ],
  createApiKey: [
    async ({ workspaceId }) => ({ input: { workspaceId, name: 'Robot', scopes: ['goals:read'] } }),
  ],
  rotateApiKey: [withId((world) => world.apiKey())],
  revokeApiKey: [withId((world) => world.apiKey())],
};

const goals: Record<string, Scenario[]> = {
  createGoal: [
    async ({ workspaceId }) => ({ input: { workspaceId, title: 'Sail' } }),
    async (world) => ({
      input: {
        workspaceId: world.workspaceId,
        title: 'Second',
        parentId: (await world.subgoal()).parentId,
      },
    }),
  ],
  updateGoal: [
    withId((world) => world.goal(), { title: 'Other' }),
    withId(async (world) => (await world.subgoal()).id, { progress: 0.9 }),
  ],
  moveGoal: [
    async (world) => ({ input: { id: await world.goal(), parentId: await world.goal() } }),
    withId(async (world) => (await world.subgoal()).id, { parentId: null }),
  ],
  closeGoal: [
    withId((world) => world.goal(), { outcome: 'ACHIEVED' }),
    withId(async (world) => (await world.subgoal()).id, { outcome: 'CANCELED' }),
  ],
  reopenGoal: [
    withId(async (world) => {
      const { id } = await world.subgoal();
      await world.does('closeGoal', { id, outcome: 'CANCELED' }, '');
      return id;
    }),
  ],
  deleteGoal: [
    withId((world) => world.goal()),
    withId(async (world) => {
      const { id } = await world.subgoal();
      await world.goal({ parentId: id });
      await world.task({ goalId: id });
      return id;
    }),
  ],
  createKeyResult: [
    async (world) => ({
      input: { goalId: await world.goal(), name: 'Miles', unit: 'NUMBER', start: 0, target: 1 },
    }),
  ],
  updateKeyResult: [
    withId(async (world) => world.keyResult(await world.goal()), { name: 'Leagues' }),
  ],
  deleteKeyResult: [withId(async (world) => world.keyResult(await world.goal()))],
  recordKeyResult: [
    withId(async (world) => world.keyResult(await world.goal()), { value: 3 }),
    withId(
      async (world) => world.keyResult((await world.subgoal({ progressSource: 'KEY_RESULTS' })).id),
      { value: 5 },
    ),
  ],
  postCheckIn: [
    async (world) => ({ input: { goalId: await world.goal(), body: 'Well', health: 'ON_TRACK' } }),
    async (world) => {
      const { id: goalId } = await world.subgoal({ progressSource: 'KEY_RESULTS' });
      const values = [{ keyResultId: await world.keyResult(goalId), value: 5 }];
      return { input: { goalId, body: 'Better', health: 'AT_RISK', values } };
    },
  ],
};

const tasks: Record<string, Scenario[]> = {
  createTask: [
    async ({ workspaceId }) => ({ input: { workspaceId, title: 'Row' } }),
    async ({ workspaceId }) => ({
      input: {
        workspaceId,
        title: 'Row',
        recurrence: { rule: 'FREQ=DAILY', start: START },
        reminders: [{ offset: '-P1D' }],
      },
    }),
  ],
  updateTask: [
    withId((world) => world.task(), { title: 'Other', due: START }),
    withId(async (world) => (await world.repeated()).id, { title: 'Only this' }),
  ],
  snoozeTask: [withId((world) => world.task(), { until: '2099-01-01T00:00:00Z' })],
  watchTask: [withId((world) => world.task(), { watching: false })],
  archiveTask: [reopened('completeTask')],
  unarchiveTask: [
    withId(async (world) => {
      const id = await world.task();
      await world.does('completeTask', { id }, '');
      await world.does('archiveTask', { id }, '');
      return id;
    }),
  ],
  completeTask: [
    withId((world) => world.task()),
    withId(async (world) => (await world.repeated()).id),
    withId(async (world) => (await world.repeated({ count: 1 })).id),
    withId(
      async (world) => {
        const id = await world.blocker();
        await world.task({ parentId: id });
        return id;
      },
      { force: true },
    ),
  ],
  reopenTask: [
    reopened('completeTask'),
    withId(async (world) => {
      const { id } = await world.repeated();
      await world.does('completeTask', { id }, '');
      return id;
    }),
  ],
  cancelTask: [
    withId((world) => world.blocker()),
    withId(async (world) => (await world.repeated()).id),
    withId(async (world) => (await world.repeated()).id, { scope: 'ALL' }),
  ],
  skipTaskOccurrence: [
    withId(async (world) => (await world.repeated()).id),
    withId(async (world) => {
      const { id } = await world.repeated({ count: 1 });
      await world.task({ parentId: id });
      await world.does(
        'linkTasks',
        { taskId: id, otherId: await world.task(), kind: 'BLOCKS' },
        '',
      );
      return id;
    }),
  ],
  deleteTask: [
    withId((world) => world.blocker()),
    withId(async (world) => (await world.repeated()).id),
    withId(async (world) => (await world.repeated()).id, { scope: 'ALL' }),
  ],
  restoreTask: [
    reopened('deleteTask'),
    withId(async (world) => {
      const { id } = await world.repeated();
      await world.does('deleteTask', { id }, '');
      return id;
    }),
  ],
  bulkUpdateTasks: [
    ...(['UPDATE', 'COMPLETE', 'CANCEL', 'DELETE'] as const).map(
      (action): Scenario =>
        async (world) => ({
          input: {
            workspaceId: world.workspaceId,
            ids: [await world.task(), await world.task()],
            action,
            ...(action === 'UPDATE' && { set: { priority: 'HIGH' } }),
          },
        }),
    ),
    ...(['COMPLETE', 'CANCEL'] as const).map(
      (action): Scenario =>
        async (world) => {
          const repeated = [await world.repeated(), await world.repeated({ count: 1 })];
          const ids = repeated.map(({ id }) => id);
          return { input: { workspaceId: world.workspaceId, ids, action } };
        },
    ),
  ],
  linkTasks: [
    async (world) => ({
      input: { taskId: await world.task(), otherId: await world.task(), kind: 'BLOCKS' },
    }),
  ],
  unlinkTasks: [
    async (world) => {
      const input = { taskId: await world.task(), otherId: await world.task(), kind: 'DUPLICATES' };
      await world.does('linkTasks', input, '');
      return { input };
    },
  ],
  createSeries: [
    async (world) => ({
      input: { taskId: await world.task(), recurrence: { rule: 'FREQ=DAILY', start: START } },
    }),
  ],
  updateSeries: [
    withId(async (world) => (await world.repeated()).seriesId, {
      scope: 'ALL',
      template: { title: 'Other' },
    }),
    withId(async (world) => (await world.repeated()).seriesId, {
      scope: 'THIS_AND_FUTURE',
      template: { title: 'Other' },
    }),
    withId(async (world) => (await world.repeated()).seriesId, {
      scope: 'THIS_AND_FUTURE',
      fromKey: '2030-01-03',
      template: { title: 'Other' },
    }),
  ],
  pauseSeries: [withId(async (world) => (await world.repeated()).seriesId)],
  resumeSeries: [
    withId((world) => pausedSeries(world, 9)),
    withId((world) => pausedSeries(world, 1)),
  ],
  endSeries: [withId(async (world) => (await world.repeated()).seriesId)],
  setReminder: [
    async (world) => ({
      input: { taskId: await world.task(), spec: { at: '2099-01-01T00:00:00Z' } },
    }),
    async (world) => {
      const { id, taskId } = await world.reminder();
      return { input: { id, taskId, spec: { offset: '-P2D' } } };
    },
  ],
  snoozeReminder: [
    withId(async (world) => (await world.reminder()).id, { until: '2099-01-01T00:00:00Z' }),
  ],
  deleteReminder: [withId(async (world) => (await world.reminder()).id)],
  createLabel: [
    async ({ workspaceId }) => ({
      input: { workspaceId, name: `Label ${newId()}`, color: '#112233' },
    }),
  ],
  updateLabel: [withId((world) => world.label(), { color: '#445566' })],
  deleteLabel: [withId((world) => world.label())],
  addComment: [
    async (world) => ({
      input: { taskId: await world.task(), body: 'Aye', mentionIds: [world.bob.id] },
    }),
  ],
  editComment: [withId((world) => world.comment(), { body: 'Aye, aye' })],
  deleteComment: [withId((world) => world.comment())],
};

/** Ways in which each mutation changes something, enough to meet all that it may say. */
export const SCENARIOS: Readonly<Record<string, readonly Scenario[]>> = {
  ...accounts,
  ...goals,
  ...tasks,
  ...notifications,
  ...audit,
  ...operations,
};

/** A refresh token that was used so many times less one. */
async function refreshTokenOf(url: string, use: number): Promise<string> {
  const signUp = `mutation ($input: SignUpInput!) { auth: signUp(input: $input) { refreshToken } }`;
  const refresh = `mutation ($input: RefreshTokenInput!) { auth: refreshToken(input: $input) { refreshToken } }`;
  const input = {
    email: `${newId()}@people.example`,
    password: PASSWORD,
    displayName: 'R',
    timeZone: 'UTC',
  };
  const { refreshToken } = (await post(url, { query: signUp, variables: { input } })).data.auth;
  for (let used = 1; used < use; used += 1)
    await post(url, { query: refresh, variables: { input: { refreshToken } } });
  return refreshToken;
}

async function joined(world: EventWorld): Promise<string> {
  const person = await Person.signUp(world.system.url, 'Member');
  await world.ada.invite(person, 'MEMBER');
  return person.id;
}

async function pausedSeries(world: EventWorld, count: number): Promise<string> {
  const { id, seriesId } = await world.repeated({ count });
  await world.does('pauseSeries', { id: seriesId }, '');
  await world.does('completeTask', { id }, '');
  return seriesId;
}
