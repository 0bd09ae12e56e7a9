import type { InMemoryCache } from '@apollo/client';
import possible from './generated/possible-types.ts';
import { pagedNodes } from './paged-nodes.ts';
import { VersionedCache } from './versioned-cache.ts';

/** What is known of the API's objects, each once by its id. */
export function createCache(): InMemoryCache {
  return new VersionedCache({
    possibleTypes: possible.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          goals: pagedNodes(['workspaceId', 'filter', 'orderBy']),
          notifications: pagedNodes(['workspaceId', 'filter']),
          auditEvents: pagedNodes(['workspaceId', 'filter', 'orderBy']),
        },
      },
      Membership: { keyFields: ['workspace', ['id'], 'user', ['id']] },
      Dashboard: { fields: { taskStats: { merge: true }, goalStats: { merge: true } } },
      NotificationPreferences: { merge: true },
      // Parts of others without an id of their own: the newer one takes the place of the older.
      Due: { merge: false },
      TaskSummary: { merge: true },
    },
  });
}
