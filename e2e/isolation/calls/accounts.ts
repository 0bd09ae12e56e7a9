import { type Call, input, read, refused, wrong } from '../call.ts';

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
};
