import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { exitOnSignal } from './exit-on-signal.ts';

export type ServerOptions = {
  /** What error messages call it. */
  name: string;
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string | undefined>>;
  identity?: { uid: number; gid: number };
  /** Whether this line of its output says that it serves. */
  isReady: (line: string) => boolean;
  readyTimeoutMs?: number;
  /** What makes it stop in order. */
  stopSignal: NodeJS.Signals;
  stopTimeoutMs?: number;
  onLog?: (line: string) => void;
};

/** A server of another make that runs as a child of this process. */
export interface ServerProcess extends AsyncDisposable {
  readonly pid: number;
  /** Ends it and everything it started at once, as a power cut would. */
  kill(): Promise<void>;
}

const LINES_KEPT = 20;

/**
 * Starts a server and waits until it serves. Ctrl-C in a terminal does not reach it, so that what
 * depends on it can stop first; when this process exits, it is told to stop.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { command, args, env, identity } = options;
  const child = spawn(command, args, {
    cwd: '/',
    detached: true,
    env: env as NodeJS.ProcessEnv | undefined,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  const output = readOutput(child, options);
  const stopOnExit = () => signal(child, options.stopSignal);
  exitOnSignal();
  process.once('exit', stopOnExit);
  child.once('exit', () => process.off('exit', stopOnExit));
  try {
    await untilReady(child, output, options);
  } catch (error) {
    await end(child, 'SIGKILL');
    throw error;
  }
  return {
    pid: child.pid as number,
    kill: () => end(child, 'SIGKILL'),
    [Symbol.asyncDispose]: () => stop(child, options),
  };
}

type Output = { ready: Promise<void>; lastLines: string[] };

function readOutput(child: ChildProcess, { isReady, onLog }: ServerOptions): Output {
  const ready = Promise.withResolvers<void>();
  const lastLines: string[] = [];
  function take(line: string): void {
    onLog?.(line);
    lastLines.push(line);
    if (lastLines.length > LINES_KEPT) lastLines.shift();
    if (isReady(line)) ready.resolve();
  }
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', take);
  }
  return { ready: ready.promise, lastLines };
}

async function untilReady(child: ChildProcess, output: Output, options: ServerOptions) {
  const { name, readyTimeoutMs = 60_000 } = options;
  const givingUp = new AbortController();
  const closed = once(child, 'close', { signal: givingUp.signal }).then(([code]) => {
    throw new ServerStartError(name, `ended with code ${code}`, output.lastLines);
  });
  const late = AbortSignal.timeout(readyTimeoutMs);
  const timeout = once(late, 'abort', { signal: givingUp.signal }).then(() => {
    throw new ServerStartError(name, `did not serve within ${readyTimeoutMs} ms`, output.lastLines);
  });
  try {
    await Promise.race([output.ready, closed, timeout]);
  } finally {
    givingUp.abort();
    await Promise.allSettled([closed, timeout]);
  }
}

/** The server did not come up. The message is one line; `output` holds its last words. */
export class ServerStartError extends Error {
  readonly output: string;

  constructor(name: string, reason: string, lastLines: readonly string[]) {
    const complaint = lastLines.findLast((line) => /fatal|error|could not/i.test(line));
    super(`${name} ${reason}${complaint ? `: ${complaint.trim()}` : '.'}`);
    this.name = 'ServerStartError';
    this.output = lastLines.join('\n');
  }
}

async function stop(child: ChildProcess, { stopSignal, stopTimeoutMs = 15_000 }: ServerOptions) {
  if (hasEnded(child)) return;
  const lastResort = setTimeout(() => signalGroup(child, 'SIGKILL'), stopTimeoutMs);
  try {
    await end(child, stopSignal);
  } finally {
    clearTimeout(lastResort);
  }
}

async function end(child: ChildProcess, name: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  if (name === 'SIGKILL') signalGroup(child, name);
  else signal(child, name);
  await exit;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (!hasEnded(child)) child.kill(name);
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid as number), name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
