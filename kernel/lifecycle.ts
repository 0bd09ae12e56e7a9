import type { Logger } from './logger.ts';

/** A started service. Closing it drains what is under way and frees everything it opened. */
export interface Service extends AsyncDisposable {
  /** Resolves when no relay, consumer or scheduler of the service has work left. */
  settle(): Promise<void>;
}

const EXIT_LIMIT_MS = 40_000;
// Ctrl-C reaches a process twice under npm: from the terminal, and passed on by npm.
const ECHO_LIMIT_MS = 1_000;

/**
 * Runs a service until SIGTERM or SIGINT, then closes it and exits with 0. Another signal a second
 * or more later, a close that takes over 40 s, and a fatal error exit with 1.
 */
export function runUntilSignal(options: {
  service: AsyncDisposable;
  logger: Logger;
  onStopping?: () => void;
  exit?: (code: number) => void;
  exitLimitMs?: number;
  echoLimitMs?: number;
}): void {
  const { service, logger, onStopping, exit = process.exit } = options;
  const { exitLimitMs = EXIT_LIMIT_MS, echoLimitMs = ECHO_LIMIT_MS } = options;
  let stoppingSince = 0;

  async function stop(code: number): Promise<void> {
    if (stoppingSince > 0) {
      if (performance.now() - stoppingSince >= echoLimitMs) exit(1);
      return;
    }
    stoppingSince = performance.now();
    onStopping?.();
    setTimeout(() => {
      logger.error('The service did not close in time.');
      exit(1);
    }, exitLimitMs).unref();
    try {
      await service[Symbol.asyncDispose]();
      exit(code);
    } catch (error) {
      logger.error({ err: error }, 'The service did not close cleanly.');
      exit(1);
    }
  }

  function fail(error: unknown): void {
    logger.fatal({ err: error }, 'A fatal error ends the process.');
    void stop(1);
  }

  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}

/**
 * Starts what `start` builds and runs it until a signal. A failure to start is one line on standard
 * error and exit code 1.
 */
export async function main(
  start: () => Promise<{ service: AsyncDisposable; logger: Logger; onStopping?: () => void }>,
): Promise<void> {
  try {
    runUntilSignal(await start());
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** One line a person can act on, whatever was thrown. */
export function explain(error: unknown): string {
  const { code, address, port, hostname, message } = (error ?? {}) as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
    hostname?: string;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is in use; choose another with PORT.`;
  if (code === 'ECONNREFUSED')
    return `Nothing answers at ${address}:${port}; is the server running and the URL right?`;
  if (code === 'ENOTFOUND') return `The host ${hostname} is unknown; check the URL.`;
  // Node's fetch says only that it failed; why is within.
  const isHollow = error instanceof TypeError && message === 'fetch failed';
  const [inner] = error instanceof AggregateError ? error.errors : [isHollow && error.cause];
  if (inner instanceof Error) return explain(inner);
  return String(message || error).split('\n')[0] ?? 'unknown error';
}
