import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { buildConnector } from 'undici';
import { expect, test } from 'vitest';
import { callWebhook } from '../webhooks/call-webhook.ts';
import { createGuardedAgent } from '../webhooks/guard/guarded-agent.ts';

/** A receiver of this machine whose certificate, signed by nobody else, is for `certified`. */
async function startReceiver(stack: AsyncDisposableStack, certified: string) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: certified }], {
    keySize: 2_048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: certified }] }],
  });
  const seen: { servername: unknown; host: string | undefined }[] = [];
  const server = createServer({ key, cert }, ({ socket, headers }, response) => {
    seen.push({
      servername: (socket as TLSSocket & { servername: string }).servername,
      host: headers.host,
    });
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stack.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, seen, cert };
}

async function call(
  stack: AsyncDisposableStack,
  { name, port, trusted }: { name: string; port: number; trusted: string[] },
) {
  const timeout = 2_000;
  const dispatcher = createGuardedAgent({
    allowedHosts: [`${name}:${port}`],
    resolve: async () => ['127.0.0.1'],
    connectTimeoutMs: timeout,
    ...(trusted.length > 0 && { connect: buildConnector({ timeout, ca: trusted }) }),
  });
  stack.defer(() => dispatcher.destroy());
  return callWebhook({
    url: `https://${name}:${port}/hook`,
    body: Buffer.from('{}'),
    headers: {},
    dispatcher,
    signal: AbortSignal.timeout(10_000),
    now: new Date(),
  });
}

test('over TLS the receiver at the address that was checked is asked for by its name', async () => {
  await using stack = new AsyncDisposableStack();
  const { port, seen, cert } = await startReceiver(stack, 'hooks.example');
  const result = await call(stack, { name: 'hooks.example', port, trusted: [cert] });
  expect(result).toEqual({ status: 204, outcome: { kind: 'sent' } });
  expect(seen).toEqual([{ servername: 'hooks.example', host: `hooks.example:${port}` }]);
});

test.each([
  ['for another name', 'other.example', true],
  ['that nobody vouches for', 'hooks.example', false],
])('nothing is told to who has a certificate %s', async (_what, certified, isTrusted) => {
  await using stack = new AsyncDisposableStack();
  const { port, seen, cert } = await startReceiver(stack, certified);
  const trusted = isTrusted ? [cert] : [];
  const result = await call(stack, { name: 'hooks.example', port, trusted });
  expect(result).toEqual({ status: null, outcome: { kind: 'failed', reason: 'TLS_FAILED' } });
  expect(seen).toEqual([]);
});
