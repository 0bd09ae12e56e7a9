import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { remoteExchange } from './remote-exchange.ts';

/** An address that answers every exchange with this status. */
async function answering(status: number, body: object = {}) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.authorization}`);
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, [Symbol.asyncDispose]: async () => void server.close() };
}

test('a key goes into the header, and a token with its end comes back', async () => {
  const expiresAt = '2026-03-01T12:05:00.000Z';
  await using accounts = await answering(200, { accessToken: 'a.b.c', expiresAt });
  expect(await remoteExchange(accounts.url, 5_000)('trl_key')).toEqual({
    accessToken: 'a.b.c',
    expiresAt: new Date(expiresAt),
  });
  expect(accounts.asked).toEqual(['POST Bearer trl_key']);
});

test('a key that is refused is no good', async () => {
  await using accounts = await answering(401);
  await expect(remoteExchange(accounts.url, 5_000)('trl_key')).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('while accounts is in trouble, that is no fault of the key', async () => {
  await using accounts = await answering(500);
  for (const url of [accounts.url, 'http://127.0.0.1:1'])
    await expect(remoteExchange(url, 5_000)('trl_key')).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
});
