import type { Channel, PreferenceRuleResolvers } from '../generated/resolvers.ts';

export const PreferenceRule: PreferenceRuleResolvers = {
  channel: ({ channel }) => channel as Channel,
};
