import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../processes/free-port.ts';
import { type ServerProcess, startServer } from '../processes/server-process.ts';
import { readTestServers } from './config.ts';
import { findProgram } from './find-program.ts';
import { requireProgram } from './require-program.ts';
import { type RestartableServer, startRestartable } from './restartable-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Places = { folder: string; port: number; distributionPort: number; epmdPort: number };

/** Starts a private RabbitMQ on 127.0.0.1 that shares nothing with one of the system. */
export async function startRabbitMq(
  options: {
    onLog?: (line: string) => void;
    /** Where it serves metrics for Prometheus; absent: nowhere. */
    metricsPort?: number;
  } = {},
): Promise<RestartableServer> {
  const command = await requireProgram('rabbitmq-server');
  await using resources = new AsyncDisposableStack();
  const folder = resources.use(await temporaryFolder('rabbitmq'));
  const [port, distributionPort, epmdPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
  ]);
  const places = { folder: folder.path, port, distributionPort, epmdPort };
  await writeConfiguration(places, options.metricsPort);
  resources.use(await startNodeRegistry(epmdPort));
  const start = () =>
    startServer({
      name: 'RabbitMQ',
      command,
      args: [],
      env: environment(places),
      isReady: (line) => line.includes('Server startup complete'),
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 30_000,
      onLog: options.onLog,
    });
  const url = `amqp://guest:guest@127.0.0.1:${port}`;
  return startRestartable({ url, start, resources: resources.move() });
}

async function writeConfiguration({ folder, port }: Places, metricsPort?: number): Promise<void> {
  const settings = [
    `listeners.tcp.default = 127.0.0.1:${port}`,
    'log.console = true',
    'log.file = false',
    'disk_free_limit.absolute = 50MB',
    ...(metricsPort
      ? ['prometheus.tcp.ip = 127.0.0.1', `prometheus.tcp.port = ${metricsPort}`]
      : []),
  ];
  await writeFile(join(folder, 'rabbitmq.conf'), `${settings.join('\n')}\n`);
  const plugins = metricsPort ? 'rabbitmq_prometheus' : '';
  await writeFile(join(folder, 'enabled_plugins'), `[${plugins}].\n`);
  await writeFile(join(folder, 'environment.conf'), '');
  await mkdir(join(folder, 'home'));
}

// The one that Erlang would start by itself outlives every node, so this one is ours to stop.
async function startNodeRegistry(port: number): Promise<ServerProcess | undefined> {
  const epmd = await findProgram('epmd', readTestServers().searchPath);
  if (!epmd) return undefined;
  return startServer({
    name: 'epmd',
    command: epmd,
    args: ['-debug', '-address', '127.0.0.1', '-port', String(port)],
    isReady: (line) => /epmd running|entering the main select/i.test(line),
    stopSignal: 'SIGKILL', // it keeps nothing
    readyTimeoutMs: 10_000,
  });
}

function environment({ folder, port, distributionPort, epmdPort }: Places) {
  const place = (name: string) => join(folder, name);
  return {
    PATH: readTestServers().searchPath,
    HOME: place('home'), // holds the cookie by which nodes know each other
    LANG: 'C.UTF-8',
    ERL_EPMD_PORT: String(epmdPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RUNNING_UNDER_SYSTEMD: 'true', // the script then becomes the server instead of its parent
    RABBITMQ_CONF_ENV_FILE: place('environment.conf'),
    RABBITMQ_CONFIG_FILE: place('rabbitmq.conf'),
    RABBITMQ_ADVANCED_CONFIG_FILE: place('advanced.config'),
    RABBITMQ_ENABLED_PLUGINS_FILE: place('enabled_plugins'),
    RABBITMQ_MNESIA_BASE: place('data'),
    RABBITMQ_SCHEMA_DIR: place('schema'),
    RABBITMQ_GENERATED_CONFIG_DIR: place('generated'),
    RABBITMQ_LOG_BASE: place('log'),
    RABBITMQ_PID_FILE: place('pid'),
    RABBITMQ_LOGS: '-',
    RABBITMQ_NODENAME: `trellis-${port}@localhost`,
    RABBITMQ_DIST_PORT: String(distributionPort),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
  };
}
