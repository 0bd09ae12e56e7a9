import { freePort } from '@trellis/local/processes/free-port';
import { startServer } from '@trellis/local/processes/server-process';
import { type Program, requireProgram } from '@trellis/local/testing/require-program';

/** A process that tells Prometheus about a server that does not do so itself. */
export type Exporter = AsyncDisposable & { readonly target: string };

/** @param databaseUrl leads a superuser to PostgreSQL over TCP */
export function startPostgresExporter(databaseUrl: string): Promise<Exporter> {
  return startExporter({
    program: 'prometheus-postgres-exporter',
    env: { DATA_SOURCE_NAME: `${databaseUrl}?sslmode=disable` },
    args: (target) => [`--web.listen-address=${target}`],
    isReady: /Listening on/i,
  });
}

export function startRedisExporter(redisUrl: string): Promise<Exporter> {
  return startExporter({
    program: 'prometheus-redis-exporter',
    env: {},
    args: (target) => [`-redis.addr=${redisUrl}`, `-web.listen-address=${target}`],
    isReady: /Providing metrics/i,
  });
}

async function startExporter(options: {
  program: Program;
  env: Record<string, string>;
  args: (target: string) => string[];
  isReady: RegExp;
}): Promise<Exporter> {
  const { program, env, args, isReady } = options;
  const target = `127.0.0.1:${await freePort()}`;
  const server = await startServer({
    name: program,
    command: await requireProgram(program),
    args: args(target),
    env,
    isReady: (line) => isReady.test(line),
    stopSignal: 'SIGTERM',
  });
  return { target, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
