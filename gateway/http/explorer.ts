import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const require = createRequire(import.meta.url);

/** Folders of installed packages; nothing of the explorer comes from the internet. */
const ASSETS = {
  page: join(import.meta.dirname, 'explorer'),
  graphiql: packageFolder('graphiql'),
  plugin: join(packageFolder('@graphiql/plugin-explorer'), 'dist'),
  react: join(packageFolder('react'), 'umd'),
  'react-dom': join(packageFolder('react-dom'), 'umd'),
  'graphql-ws': join(packageFolder('graphql-ws'), 'dist'),
};

// The editor writes style attributes and has its fonts in its style sheet.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves GraphiQL at /explorer, with subscriptions and an editor for headers. */
export async function serveExplorer(app: FastifyInstance): Promise<void> {
  for (const [name, root] of Object.entries(ASSETS)) {
    await app.register(fastifyStatic, {
      root,
      prefix: `/explorer/${name}/`,
      index: false,
      decorateReply: name === 'page',
      allowedPath: (path) => /\.(js|css|html)$/.test(path),
    });
  }
  app.get('/explorer', (_request, reply: FastifyReply) =>
    reply.header('content-security-policy', POLICY).sendFile('index.html', ASSETS.page),
  );
}

function packageFolder(name: string): string {
  const paths = require.resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name, 'package.json')).find(canResolve);
  if (!found) throw new Error(`The package ${name} is not installed.`);
  return dirname(found);
}

function canResolve(path: string): boolean {
  try {
    require.resolve(path);
    return true;
  } catch {
    return false;
  }
}
