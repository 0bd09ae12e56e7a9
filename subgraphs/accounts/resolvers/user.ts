import type { AccountsContext } from '../context.ts';
import type { UserResolvers } from '../generated/resolvers.ts';
import type { UserView } from '../queries/reader.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }, context) => context.reader.users.load(id) as Promise<UserView>,
  email: async (user, _args, context) =>
    isReader(context) && (isViewer(user) || (await isRunByViewer(user))) ? user.email : null,
  timeZone: async (user, _args, context) =>
    isReader(context) && (await isKnownToViewer(user)) ? user.timeZone : null,
  locale: async (user, _args, context) =>
    isReader(context) && (await isKnownToViewer(user)) ? user.locale : null,
  memberships: ({ id, reader }, _args, context) =>
    isReader(context) ? reader.sharedMemberships.load(id) : [],
};

/** Whether the caller may read people's data; a key may have been made for tasks only. */
function isReader({ identity }: AccountsContext): boolean {
  return !identity?.apiKeyId || identity.scopes.has('accounts:read');
}

function isViewer({ id, reader }: UserView): boolean {
  return id === reader.viewer.userId;
}

async function isKnownToViewer(user: UserView): Promise<boolean> {
  return isViewer(user) || (await user.reader.sharedMemberships.load(user.id)).length > 0;
}

/** Whether the viewer is an ADMIN of a workspace that the user belongs to. */
async function isRunByViewer({ id, reader }: UserView): Promise<boolean> {
  const shared = await reader.sharedMemberships.load(id);
  return shared.some(({ workspaceId }) => reader.viewer.workspaces[workspaceId] === 'ADMIN');
}
