import type { FastifyInstance } from 'fastify';

type Shown = {
  readonly explorer: boolean;
  /** Whether the console is wanted here; this page is shown because it was not built. */
  readonly console: boolean;
};

/** Serves the page that greets whoever opens the gateway's address where there is no console. */
export function serveLandingPage(app: FastifyInstance, shown: Shown): void {
  app.get('/', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(page(request.host, shown)),
  );
}

function page(requestHost: string, shown: Shown): string {
  const host = requestHost.replaceAll(/[^\w.:[\]-]/g, '');
  const console = shown.console
    ? '<p>The console was not built: run <code>npm run build</code>, then start the gateway again.</p>'
    : '';
  const explorer = shown.explorer
    ? '<p><a href="/explorer">Open the API explorer</a> to read the schema and try it.</p>'
    : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Trellis</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 16px/1.6 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1rem; color: #1f2a24; }
      h1 { font-size: 2rem; margin-bottom: 0; }
      code { background: #eef3ef; padding: 0.1em 0.4em; border-radius: 4px; }
      dt { margin-top: 0.75rem; font-weight: 600; }
      dd { margin: 0; }
      a { color: #1b7a4b; }
    </style>
  </head>
  <body>
    <h1>Trellis</h1>
    <p>One GraphQL API for goals and tasks: what a team wants to reach, the work that gets it there, who did what, and who must be told.</p>
    ${console}
    ${explorer}
    <dl>
      <dt>Queries and mutations</dt>
      <dd><code>POST http://${host}/graphql</code></dd>
      <dt>Subscriptions</dt>
      <dd><code>ws://${host}/graphql</code> in the protocol <code>graphql-transport-ws</code></dd>
      <dt>Health</dt>
      <dd><a href="/health">/health</a>, <a href="/health/ready">/health/ready</a>, <a href="/health/subgraphs">/health/subgraphs</a></dd>
      <dt>Who is calling</dt>
      <dd><code>authorization: Bearer …</code> with the token of <code>signIn</code>; on a socket in the payload of <code>connection_init</code></dd>
    </dl>
  </body>
</html>
`;
}
