import type { DeliveryChannel, DeliveryResolvers } from '../generated/resolvers.ts';

export const Delivery: DeliveryResolvers = {
  channel: ({ channel }) => channel as DeliveryChannel,
};
