import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { createLogger } from '@trellis/kernel/logger';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isConsoleBuilt, serveConsole } from '../http/console.ts';
import { serveLandingPage } from '../http/landing-page.ts';
import { createServer } from '../http/server.ts';
import { trustedProxies } from '../http/trusted-proxies.ts';

const SCRIPT = 'console.log("a console");'.repeat(50);
const resources = new AsyncDisposableStack();
let app: FastifyInstance;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-built-console-'));
  resources.defer(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>The console</title>');
  await writeFile(join(folder, 'assets/main-abc.js'), SCRIPT);
  await writeFile(join(folder, 'assets/main-abc.js.br'), brotliCompressSync(SCRIPT));
  expect(isConsoleBuilt(folder)).toBe(true);
  app = await openServer();
  app.get('/audit/known', async () => ({ isAudit: true }));
  await serveConsole(app, { folder, taken: ['goals'] });
});
afterAll(() => resources.disposeAsync());

async function openServer(): Promise<FastifyInstance> {
  const logger = createLogger({ service: 'gateway', level: 'silent' });
  const proxies = trustedProxies([]);
  const server = await createServer({ corsOrigins: [], maxBodyBytes: 1_000, proxies, logger });
  resources.defer(() => server.close());
  return server;
}

describe('the console', () => {
  test.each(['/', '/sign-in', '/w/harbour/tasks', '/tasks/0198a189'])(
    'is at %s, with a policy that allows its own scripts and no others, and is asked for each time',
    async (url) => {
      const { statusCode, headers, body } = await app.inject({ url });
      expect({ statusCode, body }).toMatchObject({
        statusCode: 200,
        body: expect.stringContaining('The console'),
      });
      expect(headers['cache-control']).toBe('no-cache');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
    },
  );

  test('answers a page that has not changed without sending it again', async () => {
    const { headers } = await app.inject({ url: '/' });
    const etag = String(headers.etag);
    const again = await app.inject({ url: '/', headers: { 'if-none-match': etag } });
    expect(again.statusCode).toBe(304);
  });

  test('answers HEAD like GET, without a body', async () => {
    const { statusCode, body } = await app.inject({ method: 'HEAD', url: '/' });
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '' });
  });

  test('sends its scripts as they were compressed, to be kept for a year', async () => {
    const answer = await app.inject({
      url: '/assets/main-abc.js',
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(SCRIPT);
    const plain = await app.inject({ url: '/assets/main-abc.js' });
    expect(plain.body).toBe(SCRIPT);
  });

  test.each(['/assets/none.js', '/assets/..%2f..%2fpackage.json', '/nowhere', '/goals/1'])(
    'leaves %s to say that nothing is there',
    async (url) => {
      const { statusCode, headers } = await app.inject({ url });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(headers['content-type']).toContain('application/json');
    },
  );

  test('stands in the way of no other route', async () => {
    expect((await app.inject({ url: '/audit/known' })).json()).toEqual({ isAudit: true });
  });
});

test('a gateway whose console was not built says how to make it', async () => {
  const bare = await openServer();
  serveLandingPage(bare, { explorer: false, console: true });
  expect((await bare.inject({ url: '/' })).body).toContain('npm run build');
  expect(isConsoleBuilt('/nowhere')).toBe(false);
});
