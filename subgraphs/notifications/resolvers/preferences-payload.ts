import type { PreferencesPayloadResolvers } from '../generated/resolvers.ts';
import { readPreferences } from '../queries/notification-preferences.ts';

export const PreferencesPayload: PreferencesPayloadResolvers = {
  preferences: ({ userId }, _args, context) => (userId ? readPreferences(context) : null),
};
