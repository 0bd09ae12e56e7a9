import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@trellis/kernel/config';
import type { Logger } from '@trellis/kernel/logger';

export const SERVICES = [
  'accounts',
  'goals',
  'tasks',
  'audit',
  'notifications',
  'gateway',
] as const;
export type ServiceName = (typeof SERVICES)[number];
export type Ports = Readonly<Record<ServiceName, number>>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_LIMIT_MS = 60_000;
const RESTART_DELAY_MS = 500;
const STOP_LIMIT_MS = 45_000;

export type ConstellationOptions = {
  readonly host: string;
  readonly ports: Ports;
  /** Given to every service, with its own port and the addresses of the others. */
  readonly environment: Environment;
  readonly logger: Logger;
};

/** Each service as a process of its own. One that ends is started again. */
export interface Constellation extends AsyncDisposable {
  readonly url: string;
  readonly ports: Ports;
  /** The process of each service; another one after a restart. */
  pids(): Readonly<Record<ServiceName, number>>;
  /** Ends a process as a crash would; resolves when it is gone. It comes back by itself. */
  kill(service: ServiceName): Promise<void>;
  /** Resolves when every service is ready. */
  ready(): Promise<void>;
}

/** The gateway at a port, the subgraphs at those behind it. */
export function portsFrom(port: number): Ports {
  return {
    gateway: port,
    accounts: port + 1,
    goals: port + 2,
    tasks: port + 3,
    audit: port + 4,
    notifications: port + 5,
  };
}

/** Starts all services and resolves when they are ready. */
export async function startConstellation(options: ConstellationOptions): Promise<Constellation> {
  const { host, ports, logger } = options;
  const supervisors = new Map(
    SERVICES.map((name) => [name, new Supervisor(name, environmentOf(name, options), logger)]),
  );
  const ready = async () => {
    await Promise.all(
      SERVICES.map((name) =>
        untilReady(
          name,
          `http://${host}:${ports[name]}/health/ready`,
          supervisors.get(name) as Supervisor,
        ),
      ),
    );
  };
  const stop = async () => {
    await supervisors.get('gateway')?.stop();
    await Promise.all([...supervisors.values()].map((supervisor) => supervisor.stop()));
  };
  try {
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://${host}:${ports.gateway}/graphql`,
    ports,
    pids: () =>
      Object.fromEntries([...supervisors].map(([name, { pid }]) => [name, pid])) as Record<
        ServiceName,
        number
      >,
    kill: (service) => (supervisors.get(service) as Supervisor).kill(),
    ready,
    [Symbol.asyncDispose]: stop,
  };
}

function environmentOf(
  name: ServiceName,
  { host, ports, environment }: ConstellationOptions,
): Environment {
  const addresses = SERVICES.filter((other) => other !== 'gateway').map((other) => [
    `${other.toUpperCase()}_URL`,
    `http://${host}:${ports[other]}/graphql`,
  ]);
  return {
    ...environment,
    ...(name === 'gateway' && Object.fromEntries(addresses)),
    API_KEYS_URL: environment.API_KEYS_URL || `http://${host}:${ports.accounts}/api-keys/exchange`,
    HOST: host,
    PORT: String(ports[name]),
    JWKS_URL: environment.JWKS_URL || `http://${host}:${ports.accounts}/.well-known/jwks.json`,
  };
}

async function untilReady(name: ServiceName, url: string, supervisor: Supervisor): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline) {
    if (supervisor.failedAtStart)
      throw new Error(`${name} could not start: ${supervisor.failedAtStart}`);
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await wait(50);
  }
  throw new Error(`${name} was not ready within ${READY_LIMIT_MS / 1_000} s.`);
}

class Supervisor {
  readonly #name: ServiceName;
  readonly #environment: Environment;
  readonly #logger: Logger;
  #child: ChildProcess;
  #wasUp = false;
  #stopping = false;
  #lastError = '';
  /** Why the very first start failed; later failures are tried again. */
  failedAtStart: string | null = null;

  constructor(name: ServiceName, environment: Environment, logger: Logger) {
    this.#name = name;
    this.#environment = environment;
    this.#logger = logger;
    this.#child = this.#spawn();
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  #spawn(): ChildProcess {
    const path = this.#name === 'gateway' ? 'gateway/main.ts' : `subgraphs/${this.#name}/main.ts`;
    const startedAt = Date.now();
    const child = spawn(process.execPath, [path], {
      cwd: ROOT,
      env: this.#environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    child.stderr?.on('data', (text: Buffer) => {
      this.#lastError = text.toString().trim();
      process.stderr.write(text);
    });
    child.on('exit', (code, signal) =>
      this.#onExit({ code, signal, uptimeMs: Date.now() - startedAt }),
    );
    return child;
  }

  #onExit(exit: { code: number | null; signal: string | null; uptimeMs: number }): void {
    if (this.#stopping) return;
    if (!this.#wasUp && exit.code === 1 && exit.uptimeMs < READY_LIMIT_MS)
      this.failedAtStart = this.#lastError || `exit code ${exit.code}`;
    setTimeout(() => {
      // A signal to the whole group ends the services a moment before it says so here.
      if (this.#stopping) return;
      this.#logger.warn({ part: this.#name, ...exit }, 'A service ended and is started again.');
      this.#child = this.#spawn();
    }, RESTART_DELAY_MS);
    this.#wasUp = true;
  }

  async kill(): Promise<void> {
    this.#wasUp = true;
    const child = this.#child;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async stop(): Promise<void> {
    if (this.#stopping && this.#child.exitCode !== null) return;
    this.#stopping = true;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await exited;
    clearTimeout(limit);
  }
}
