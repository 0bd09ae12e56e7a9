import { payload } from '@trellis/kernel/graphql-errors';
import { markNotifications } from '../commands/mark-notifications.ts';
import { mute, unmute } from '../commands/mute.ts';
import { updatePreferences } from '../commands/update-preferences.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  markNotifications: (_root, { input }, context) =>
    payload(input, () => markNotifications(context, input)),
  updatePreferences: (_root, { input }, context) =>
    payload(input, () => updatePreferences(context, input)),
  mute: (_root, { input }, context) => payload(input, () => mute(context, input)),
  unmute: (_root, { input }, context) => payload(input, () => unmute(context, input)),
};
