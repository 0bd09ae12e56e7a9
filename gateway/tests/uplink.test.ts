import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { SHOP_SDL } from './kit/shop.ts';
import { composeShop, startGateway } from './kit/start-gateway.ts';

/** What Apollo Uplink answers, from a server of this test. */
async function startUplink(first: string) {
  let current = { id: '1', supergraphSdl: first };
  const asked: { apiKey: string; ref: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { variables } = JSON.parse(body);
    asked.push(variables);
    const routerConfig =
      variables.ifAfterId === current.id
        ? { __typename: 'Unchanged', id: current.id, minDelaySeconds: 0.02 }
        : { __typename: 'RouterConfigResult', ...current, minDelaySeconds: 0.02 };
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: { routerConfig } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    publish: (supergraphSdl: string) => {
      current = { id: String(Number(current.id) + 1), supergraphSdl };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('the supergraph comes from Uplink, and another one when it is published there', async () => {
  await using uplink = await startUplink(composeShop());
  await using shop = await startGateway({
    environment: {
      SUPERGRAPH_PATH: '',
      APOLLO_KEY: 'service:shop:key',
      APOLLO_GRAPH_REF: 'shop@production',
      APOLLO_UPLINK_ENDPOINTS: uplink.url,
    },
  });
  expect((await shop.post('{ products { name } }')).status).toBe(200);
  expect(uplink.asked[0]).toMatchObject({ apiKey: 'service:shop:key', ref: 'shop@production' });
  const users = SHOP_SDL.users.replace('name: String!', 'name: String! nick: String');
  uplink.publish(composeShop({ ...SHOP_SDL, users }));
  while ((await shop.metric('schema_reloads_total', { result: 'taken' })) === 0)
    await shop.turns(1);
  expect((await shop.post('{ me { nick } }')).status).toBe(200);
});
