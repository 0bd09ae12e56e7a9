import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ServerProcess, startServer } from '@trellis/local/processes/server-process';
import { requireProgram } from '@trellis/local/testing/require-program';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';

export type Pool = {
  readonly name: string;
  /**
   * `http`: each request goes to a ready server, as behind an ingress. `tcp`: each connection does and stays
   * there, as behind a service of Kubernetes.
   */
  readonly mode: 'http' | 'tcp';
  readonly port: number;
  readonly servers: readonly number[];
};

/** A load balancer that asks each server five times a second whether it is ready, and waits for its answer as long as the chart does. */
export async function startHaproxy(pools: readonly Pool[]): Promise<AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder('haproxy'));
  const path = join(folder.path, 'haproxy.cfg');
  await writeFile(path, configuration(pools));
  const server: ServerProcess = await startServer({
    name: 'HAProxy',
    command: await requireProgram('haproxy'),
    args: ['-db', '-V', '-f', path],
    isReady: (line) =>
      /started|Available polling systems|Using .* as the polling mechanism/i.test(line),
    stopSignal: 'SIGTERM',
  });
  stack.use(server);
  const kept = stack.move();
  return { [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

function configuration(pools: readonly Pool[]): string {
  return `global
  maxconn 4000
defaults
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout tunnel 1h
  timeout check 3s
  option httpchk GET /health/ready
  default-server check inter 200ms fall 2 rise 2
${pools.map(section).join('')}`;
}

function section({ name, mode, port, servers }: Pool): string {
  const lines = servers.map((one) => `  server ${name}-${one} 127.0.0.1:${one}`);
  return `listen ${name}
  mode ${mode}
  bind 127.0.0.1:${port}
${lines.join('\n')}
`;
}
