import type { InMemoryCache } from '@apollo/client';
import { cacheSizes } from '@apollo/client/utilities';
import possible from './generated/possible-types.ts';
import { pagedNodes } from './paged-nodes.ts';
import { VersionedCache } from './versioned-cache.ts';

// Of what was read from the cache, so much is remembered as can be on a screen. Of ten thousand rows scrolled by, the
// defaults would keep all, and the browser would stop to look through them when it collects garbage.
cacheSizes['inMemoryCache.executeSelectionSet'] = 2_000;
cacheSizes['inMemoryCache.executeSubSelectedArray'] = 1_000;

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
