import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const LINES_KEPT = 30;

export type ProgramOptions = {
  readonly name: string;
  readonly command?: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** The one core it may use; absent: any. */
  readonly core?: number | undefined;
};

/** A program that is measured, or needed to measure others, as a process of its own. */
export class Program implements AsyncDisposable {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #lastLines: string[] = [];
  readonly #firstLine = Promise.withResolvers<string>();

  constructor({ name, command = process.execPath, args, environment, core }: ProgramOptions) {
    this.name = name;
    const [file = '', ...rest] =
      core === undefined ? [command, ...args] : ['taskset', '-c', String(core), command, ...args];
    this.#child = spawn(file, rest, {
      ...(environment && { env: environment }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      if (stream) createInterface({ input: stream }).on('line', (line) => this.#take(line));
    this.#child.once('error', (error) => this.#firstLine.reject(error));
    this.#child.once('exit', () => this.#firstLine.reject(this.#ended()));
    this.#firstLine.promise.catch(() => undefined);
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** The first line that it prints. */
  firstLine(): Promise<string> {
    return this.#firstLine.promise;
  }

  /** Resolves when it answers GraphQL at that address. */
  async untilAnswering(url: string): Promise<void> {
    const deadline = Date.now() + READY_LIMIT_MS;
    while (Date.now() < deadline) {
      if (this.#child.exitCode !== null) throw this.#ended();
      if (await answers(url)) return;
      await wait(50);
    }
    throw new Error(`${this.name} did not answer within ${READY_LIMIT_MS / 1_000} s.`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await exited;
    clearTimeout(limit);
  }

  #take(line: string): void {
    this.#firstLine.resolve(line);
    this.#lastLines.push(line);
    if (this.#lastLines.length > LINES_KEPT) this.#lastLines.shift();
  }

  #ended(): Error {
    const { exitCode, signalCode } = this.#child;
    return new Error(
      [`${this.name} ended with ${exitCode ?? signalCode}:`, ...this.#lastLines].join('\n'),
    );
  }
}

/** Leaves this process only that core. */
export function stayOn(core: number): void {
  execFileSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)], {
    stdio: 'ignore',
  });
}

function answers(url: string): Promise<boolean> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  };
  return fetch(url, request).then(
    async (response) => (await response.text()).includes('"__typename":"Query"'),
    () => false,
  );
}
