import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@trellis/kernel/config';
import { freePort } from '@trellis/local/processes/free-port';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_LIMIT_MS = 120_000;

// Whatever ends the tests, no process outlives them.
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** One process of a service, which can be replaced by a new one at the same port. */
export class Replica implements AsyncDisposable {
  readonly port: number;
  readonly #main: string;
  readonly #environment: Environment;
  #child: ChildProcess | undefined;

  private constructor(main: string, port: number, environment: Environment) {
    this.#main = main;
    this.port = port;
    this.#environment = environment;
  }

  /** @param main the file that its process runs, such as `gateway/main.ts` */
  static async make(main: string, environment: Environment): Promise<Replica> {
    const port = await freePort();
    return new Replica(main, port, { ...environment, HOST: '127.0.0.1', PORT: String(port) });
  }

  async start(): Promise<void> {
    this.#child = spawn(process.execPath, [this.#main], {
      cwd: ROOT,
      env: this.#environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const child = this.#child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    const deadline = Date.now() + READY_LIMIT_MS;
    while (!(await this.#isReady())) {
      if (this.#child.exitCode !== null) throw new Error(`${this.#main} ended at its start.`);
      if (Date.now() > deadline) throw new Error(`${this.#main} was not ready in time.`);
      await wait(50);
    }
  }

  #isReady(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.port}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** As an orchestrator stops a process. Answers its exit code and how long it took. */
  async stop(): Promise<{ code: number | null; ms: number }> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return { code: child?.exitCode ?? null, ms: 0 };
    const begun = performance.now();
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await exited;
    return { code, ms: performance.now() - begun };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
