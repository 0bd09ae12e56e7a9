import cluster, { type Worker } from 'node:cluster';
import { readWorkersConfig } from './config.ts';
import { explain, main } from './lifecycle.ts';
import { createLogger, type Logger } from './logger.ts';
import { backoffMs } from './loop.ts';
import { answerPrimary, answerWorkers } from './telemetry/worker-metrics.ts';

/** After so long a worker is taken to be well, and the next that ends is replaced without delay. */
const WELL_MS = 10_000;

/**
 * Runs what `start` builds, as `main` does, in as many worker processes as WEB_CONCURRENCY says. They
 * share the port. One that ends is replaced; a signal ends all of them.
 */
export async function mainInWorkers(
  service: string,
  start: Parameters<typeof main>[0],
): Promise<void> {
  if (cluster.isWorker) {
    answerPrimary();
    return main(start);
  }
  try {
    const { workers, logLevel } = readWorkersConfig();
    if (workers === 1) return await main(start);
    new Workers(workers, createLogger({ service, level: logLevel })).run();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

class Workers {
  readonly #count: number;
  readonly #logger: Logger;
  #failures = 0;
  #wereUp = false;
  #isStopping = false;
  #exitCode = 0;

  constructor(count: number, logger: Logger) {
    this.#count = count;
    this.#logger = logger;
  }

  run(): void {
    // Metrics hold infinite numbers, which JSON cannot carry.
    cluster.setupPrimary({ serialization: 'advanced' });
    answerWorkers();
    cluster.on('listening', () => {
      this.#wereUp = true;
    });
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => this.#stop(signal));
    for (let index = 0; index < this.#count; index += 1) this.#fork();
  }

  #fork(): void {
    const worker = cluster.fork();
    const forkedAt = performance.now();
    worker.on('exit', (code, signal) => {
      if (this.#isStopping) return this.#ended(code, signal);
      // What cannot start at all is wrongly set up: others would fail alike.
      if (!this.#wereUp) return this.#giveUp();
      if (performance.now() - forkedAt > WELL_MS) this.#failures = 0;
      const delayMs = this.#failures === 0 ? 0 : backoffMs(this.#failures);
      this.#failures += 1;
      this.#logger.error({ pid: worker.process.pid, code, signal, delayMs }, 'A worker ended.');
      setTimeout(() => {
        if (!this.#isStopping) this.#fork();
      }, delayMs);
    });
  }

  #giveUp(): void {
    this.#exitCode = 1;
    this.#stop('SIGTERM');
  }

  #stop(signal: NodeJS.Signals): void {
    this.#isStopping = true;
    const running = living();
    for (const worker of running) worker.process.kill(signal);
    if (running.length === 0) process.exit(this.#exitCode);
  }

  // One that is still starting does not hear the signal, and ends by it.
  #ended(code: number | null, signal: string | null): void {
    if (code !== 0 && signal !== 'SIGTERM' && signal !== 'SIGINT') this.#exitCode = 1;
    if (living().length === 0) process.exit(this.#exitCode);
  }
}

function living(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter(
    (worker): worker is Worker => worker !== undefined && !worker.isDead(),
  );
}
