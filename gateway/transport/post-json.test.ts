import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postJson } from './post-json.ts';

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let connections: number;
const server = createServer((request, response) => answer(request, response));
server.on('connection', () => {
  connections += 1;
});
let pool: Pool;

beforeEach(async () => {
  connections = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  pool = new Pool(`http://127.0.0.1:${port}`, { connections: 1, pipelining: 1 });
});
afterEach(async () => {
  await pool.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function post(path: string, { signal = new AbortController().signal, timeoutMs = 5_000 } = {}) {
  return postJson(pool, { path, headers: {}, body: '{}', timeoutMs, signal });
}

test('a response comes with its status, its headers and its text without a byte order mark', async () => {
  answer = (_request, response) => {
    response.writeHead(503, { 'retry-after': '2' });
    response.write('\uFEFF{"a":');
    response.end('"ü"}');
  };
  const { status, headers, text } = await post('/');
  expect({ status, after: headers['retry-after'], text }).toEqual({
    status: 503,
    after: '2',
    text: '{"a":"ü"}',
  });
});

test('who leaves while waiting for a connection is not sent, and the connection serves others', async () => {
  const asked: string[] = [];
  const held = Promise.withResolvers<ServerResponse>();
  answer = ({ url = '' }, response) => {
    asked.push(url);
    if (url === '/held') held.resolve(response);
    else response.end('{}');
  };
  const first = post('/held');
  const response = await held.promise;
  const leaving = new AbortController();
  const second = post('/left', { signal: leaving.signal });
  const third = post('/next');
  leaving.abort(new Error('gone'));
  response.end('{}');

  await expect(second).rejects.toThrow('gone');
  expect((await first).status).toBe(200);
  expect((await third).status).toBe(200);
  expect({ asked, connections }).toEqual({ asked: ['/held', '/next'], connections: 1 });
});

test('what takes too long ends with a TimeoutError, and what its caller leaves with the reason', async () => {
  const arrived = Promise.withResolvers<void>();
  answer = ({ url }) => {
    if (url === '/left') arrived.resolve();
  };
  await expect(post('/late', { timeoutMs: 20 })).rejects.toThrow(
    expect.objectContaining({ name: 'TimeoutError' }),
  );
  const leaving = new AbortController();
  const left = post('/left', { signal: leaving.signal });
  await arrived.promise;
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  await expect(post('/', { signal: leaving.signal })).rejects.toThrow('gone');
});
