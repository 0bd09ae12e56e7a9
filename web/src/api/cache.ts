import { InMemoryCache } from '@apollo/client';

/** What is known of the API's objects, each once by its id. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Membership: { keyFields: ['workspace', ['id'], 'user', ['id']] },
      Dashboard: { fields: { taskStats: { merge: true }, goalStats: { merge: true } } },
      Task: {
        fields: { due: { merge: false }, labels: { merge: false }, assignees: { merge: false } },
      },
      NotificationPreferences: { merge: true },
    },
  });
}
