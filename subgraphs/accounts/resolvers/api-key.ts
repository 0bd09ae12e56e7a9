import { powerOf } from '../domain/api-key.ts';
import type { ApiKeyResolvers } from '../generated/resolvers.ts';
import type { ApiKeyView, UserView } from '../queries/reader.ts';

export const ApiKey: ApiKeyResolvers = {
  owner: ({ ownerId, reader }) => reader.users.load(ownerId) as Promise<UserView>,
  role: (key) => powerNow(key).role,
  tier: (key) => powerNow(key).tier,
};

/** The key of somebody who has left is revoked, and shows what it once could. */
function powerNow(key: ApiKeyView) {
  return powerOf(key, key.ownerRole ?? 'ADMIN');
}
