import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const BUILT = join(import.meta.dirname, '../../web/dist');

// Addresses that the console itself tells apart. There is no other fallback: what is not here stays 404.
const PAGES = ['/', '/sign-in', '/sign-up', '/join', '/w/*', '/tasks/*', '/goals/*'];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether `npm run build` has made the console. */
export function isConsoleBuilt(folder = BUILT): boolean {
  return existsSync(join(folder, 'index.html'));
}

/**
 * Serves the built console at `/` and at the addresses of its pages.
 *
 * @param options.taken first parts of addresses that belong to others, such as `audit`
 */
export async function serveConsole(
  app: FastifyInstance,
  { folder = BUILT, taken = [] }: { folder?: string; taken?: readonly string[] } = {},
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
    // Their names change with their content.
    scope.get('/assets/*', (request, reply) =>
      reply.sendFile(`assets/${(request.params as { '*': string })['*']}`, {
        immutable: true,
        maxAge: '1y',
      }),
    );
    const pages = PAGES.filter((path) => !taken.some((name) => path.startsWith(`/${name}/`)));
    for (const path of pages)
      scope.get(path, (_request, reply) =>
        reply
          .header('content-security-policy', POLICY)
          .header('cache-control', 'no-cache')
          .sendFile('index.html', { cacheControl: false }),
      );
  });
}
