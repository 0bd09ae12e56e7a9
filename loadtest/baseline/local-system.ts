import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start`, run as a process of its own to be measured. */
export class LocalSystem {
  readonly port: number;
  readonly #main: string;
  readonly #root: string;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;

  constructor(options: {
    port: number;
    dataDirectory: string;
    environment: NodeJS.ProcessEnv;
    /** Absent: that of `npm start`. */
    main?: string | undefined;
    /** The checkout to start; absent: this one. */
    root?: string | undefined;
  }) {
    this.port = options.port;
    this.#root = options.root ?? ROOT;
    this.#main = options.main ?? 'infra/local/main.ts';
    this.#environment = {
      ...options.environment,
      PORT: String(options.port),
      DATA_DIRECTORY: options.dataDirectory,
    };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Of the process itself; PostgreSQL is below it. */
  get pid(): number {
    return this.#child?.pid as number;
  }

  /** Answers how many milliseconds it took until it was ready. */
  async start(): Promise<number> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [this.#main], {
      cwd: this.#root,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    let said = '';
    for await (const text of child.stdout) {
      said += text;
      if (said.includes('Trellis is ready')) return performance.now() - startedAt;
    }
    throw new Error('Trellis ended before it was ready.');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }

  /** Resident memory in MiB: the process itself, and PostgreSQL without counting shared pages twice. */
  memory(): { node: number; postgres: number } {
    const pid = this.#child?.pid as number;
    const children = processes().filter(({ ancestors }) => ancestors.includes(pid));
    return {
      node: proportionalMiB(pid),
      postgres: children.reduce((sum, child) => sum + proportionalMiB(child.pid), 0),
    };
  }
}

function processes(): { pid: number; ancestors: number[] }[] {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const parents = new Map(
    lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]),
  );
  return [...parents.keys()].map((pid) => ({ pid, ancestors: ancestorsOf(pid, parents) }));
}

function ancestorsOf(pid: number, parents: ReadonlyMap<number, number>): number[] {
  const parent = parents.get(pid);
  return parent ? [parent, ...ancestorsOf(parent, parents)] : [];
}

function proportionalMiB(pid: number): number {
  const rollup = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], { encoding: 'utf8' });
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
