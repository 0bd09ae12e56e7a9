import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

const TYPE = 'trellis:metrics';

type Asked = { readonly type: typeof TYPE; readonly id: number };
type Answered = Asked & { readonly text?: string; readonly problem?: string };

/**
 * Gives what is served at `/metrics` for a registry: what it holds, or what those of all workers hold
 * together if this process is one of several.
 */
export function shareMetrics(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries(registry);
  return askPrimary;
}

/** Has a worker answer when the primary process asks what it has measured. */
export function answerPrimary(): void {
  new AggregatorRegistry(); // it listens from its construction on
}

/** Has the primary process put together what its workers have measured, whenever one asks for it. */
export function answerWorkers(): void {
  const aggregator = new AggregatorRegistry();
  cluster.on('message', (worker, message: Asked) => {
    if (message.type !== TYPE) return;
    const answer = (rest: Omit<Answered, keyof Asked>) => {
      if (worker.isConnected()) worker.send({ ...message, ...rest });
    };
    aggregator.clusterMetrics().then(
      (text) => answer({ text }),
      (error: Error) => answer({ problem: error.message }),
    );
  });
}

let asked = 0;

function askPrimary(): Promise<string> {
  const question: Asked = { type: TYPE, id: asked++ };
  return new Promise((resolve, reject) => {
    const onMessage = (message: Answered) => {
      if (message.type !== TYPE || message.id !== question.id) return;
      process.off('message', onMessage);
      if (message.text !== undefined) resolve(message.text);
      else reject(new Error(`The metrics of the workers cannot be had: ${message.problem}`));
    };
    process.on('message', onMessage);
    process.send?.(question);
  });
}
