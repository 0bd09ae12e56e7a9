import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createLogger } from '@trellis/kernel/logger';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createGatewayService } from '../service.ts';

const SECRET = 'a-value-of-somebody';

/** Stands in for Apollo's address, and tells what has arrived there. */
async function startReceiver() {
  const reports: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    reports.push(text.toString('latin1'));
    response.end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    reports,
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

async function askOnce(environment: Record<string, string>, endpointUrl: string) {
  const config = readConfig({
    PORT: '0',
    JWKS_URL: 'http://127.0.0.1:1/jwks',
    SUPERGRAPH_PATH: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
    ...environment,
  });
  const { usageReporting } = config;
  const gateway = await createGatewayService(
    // The committed supergraph; with a key the gateway would ask Uplink for one.
    {
      ...config,
      uplink: undefined,
      usageReporting: usageReporting && { ...usageReporting, endpointUrl },
    },
    { logger: createLogger({ service: 'gateway', level: 'silent' }) },
  );
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-secret': SECRET },
    body: JSON.stringify({
      query: 'query UsageOfTypes($name: String!) { __type(name: $name) { name } }',
      variables: { name: SECRET },
    }),
  });
  expect(await response.json()).toMatchObject({ data: { __type: null } });
  // What has not been sent yet is sent when the gateway stops.
  await gateway[Symbol.asyncDispose]();
}

test('without a key nothing is reported', async () => {
  await using receiver = await startReceiver();
  await askOnce({}, receiver.url);
  await askOnce({ APOLLO_KEY: 'service:trellis:key' }, receiver.url);
  expect(receiver.reports).toEqual([]);
});

test('with a key the operation is reported, but no value and no header', async () => {
  await using receiver = await startReceiver();
  const APOLLO_GRAPH_REF = 'trellis@current';
  await askOnce({ APOLLO_KEY: 'service:trellis:key', APOLLO_GRAPH_REF }, receiver.url);
  const report = receiver.reports.join();
  expect(report).toContain('UsageOfTypes');
  expect(report).toContain(APOLLO_GRAPH_REF);
  expect(report).not.toContain(SECRET);
});
