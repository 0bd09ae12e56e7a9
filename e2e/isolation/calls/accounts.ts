import { type Call, input, inWorkspace, read, refused, wrong } from '../call.ts';

/** Of keys, members see their own only. */
const hidden = { ...wrong, guest: 'FORBIDDEN' };

export const accountsCalls: Readonly<Record<string, Call>> = {
  'Query.viewer': { args: () => ({}), viewer: 'answer', stranger: 'answer' },
  'Query.user': {
    args: ({ userId }) => ({ id: userId }),
    viewer: 'answer',
    stranger: 'answer',
    tellsExistence: true,
  },
  'Query.workspace': { args: ({ workspaceId }) => ({ id: workspaceId }), ...read },
  'Query.workspaces': { args: () => ({}), viewer: 'answer', stranger: 'answer' },
  'Query.sessions': { args: () => ({}), viewer: 'answer', stranger: 'answer' },
  'Query.apiKeys': { args: inWorkspace, ...read },
  'Query.dashboard': { args: inWorkspace, ...read },
  'Mutation.signUp': {
    args: input(({ email }) => ({
      email,
      password: 'a long enough password',
      displayName: 'Ada again',
      timeZone: 'UTC',
    })),
    viewer: 'ALREADY_EXISTS',
    stranger: 'ALREADY_EXISTS',
    isOpen: true,
    tellsExistence: true,
  },
  'Mutation.signIn': {
    args: input(({ email }) => ({ email, password: 'not the right password' })),
    viewer: 'INVALID_CREDENTIALS',
    stranger: 'INVALID_CREDENTIALS',
    isOpen: true,
    leavesTrace: true,
  },
  'Mutation.refreshToken': {
    args: input(({ invitationToken }) => ({ refreshToken: invitationToken })),
    viewer: 'INVALID_CREDENTIALS',
    stranger: 'INVALID_CREDENTIALS',
    isOpen: true,
  },
  'Mutation.signOut': {
    args: input(() => ({ everywhere: true })),
    viewer: 'answer',
    stranger: 'answer',
    leavesTrace: true,
  },
  'Mutation.inviteMember': {
    args: input(({ workspaceId }) => ({ workspaceId, email: 'eve@people.example', role: 'ADMIN' })),
    ...refused,
  },
  'Mutation.acceptInvitation': {
    args: input(({ invitationToken }) => ({ token: invitationToken })),
    ...wrong,
  },
  'Mutation.revokeSession': { args: input(({ sessionId }) => ({ id: sessionId })), ...wrong },
  'Mutation.changePassword': {
    args: input(() => ({
      currentPassword: 'not the right password',
      newPassword: 'a long enough password',
    })),
    viewer: 'INVALID_CREDENTIALS',
    stranger: 'INVALID_CREDENTIALS',
  },
  // There is no picture, so that nothing changes.
  'Mutation.updateProfile': {
    args: input(() => ({ avatarUrl: null })),
    viewer: 'answer',
    stranger: 'answer',
  },
  'Mutation.createWorkspace': {
    args: input(() => ({ name: 'Another', timeZone: 'UTC' })),
    viewer: 'answer',
    stranger: 'answer',
    leavesTrace: true,
  },
  'Mutation.updateWorkspace': {
    args: input(({ workspaceId }) => ({ id: workspaceId, name: 'Planted' })),
    ...refused,
  },
  'Mutation.deleteWorkspace': {
    args: input(({ workspaceId }) => ({ id: workspaceId, slug: 'planted' })),
    ...refused,
  },
  'Mutation.revokeInvitation': {
    args: input(({ invitationId }) => ({ id: invitationId })),
    ...refused,
  },
  'Mutation.changeMemberRole': {
    args: input(({ workspaceId, userId }) => ({ workspaceId, userId, role: 'VIEWER' })),
    ...refused,
  },
  'Mutation.removeMember': {
    args: input(({ workspaceId, userId }) => ({ workspaceId, userId })),
    viewer: 'PERMISSION_DENIED',
    stranger: 'NOT_FOUND',
  },
  'Mutation.createTeam': {
    args: input(({ workspaceId }) => ({ workspaceId, key: 'PLANT', name: 'Planted' })),
    ...refused,
  },
  'Mutation.updateTeam': {
    args: input(({ teamId }) => ({ id: teamId, name: 'Planted' })),
    ...refused,
  },
  'Mutation.deleteTeam': { args: input(({ teamId }) => ({ id: teamId })), ...refused },
  'Mutation.addTeamMember': {
    args: input(({ teamId, userId }) => ({ teamId, userId })),
    ...refused,
  },
  'Mutation.removeTeamMember': {
    args: input(({ teamId, userId }) => ({ teamId, userId })),
    ...refused,
  },
  'Mutation.createApiKey': {
    args: input(({ workspaceId }) => ({ workspaceId, name: 'Planted', scopes: ['tasks:read'] })),
    ...refused,
  },
  'Mutation.rotateApiKey': { args: input(({ apiKeyId }) => ({ id: apiKeyId })), ...hidden },
  'Mutation.revokeApiKey': { args: input(({ apiKeyId }) => ({ id: apiKeyId })), ...hidden },
};
