// What Hive Gateway is told beyond its defaults: to hand on who calls, as all that are measured do.
export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      authorization: request.headers.get('authorization') ?? '',
    }),
  },
};
