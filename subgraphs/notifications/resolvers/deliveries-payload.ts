import { adminReadingOf } from '../context.ts';
import type { DeliveriesPayloadResolvers } from '../generated/resolvers.ts';
import { deliveriesById } from '../queries/deliveries.ts';

export const DeliveriesPayload: DeliveriesPayloadResolvers = {
  deliveries({ deliveryIds = [] }, _args, context) {
    const { kysely, workspaceIds } = adminReadingOf(context);
    return deliveriesById(kysely, { ids: deliveryIds, workspaceIds });
  },
};
