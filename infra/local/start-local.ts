import { join } from 'node:path';
import type { Logger } from '@trellis/kernel/logger';
import type { LocalConfig } from './config.ts';
import { type Network, startNetwork } from './network.ts';
import { startPostgres } from './postgres.ts';

/** Starts the embedded PostgreSQL, unless there is another, and the constellation on it. */
export async function startLocal(
  config: LocalConfig,
  options: { logger: Logger; onProgress: (line: string) => void; subgraphsListen?: boolean },
): Promise<Network> {
  const { logger, onProgress, subgraphsListen = false } = options;
  const opened = new AsyncDisposableStack();
  try {
    const databaseUrl = config.databaseUrl ?? (await startEmbedded(opened, config, onProgress));
    onProgress('Starting the subgraphs and the gateway …');
    const network = opened.use(
      await startNetwork({ ...config, databaseUrl, logger, subgraphsListen }),
    );
    const running = opened.move();
    return { ...network, [Symbol.asyncDispose]: () => running.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function startEmbedded(
  opened: AsyncDisposableStack,
  config: LocalConfig,
  onProgress: (line: string) => void,
): Promise<string> {
  onProgress(`Starting PostgreSQL with its data in ${config.dataDirectory} …`);
  const postgres = opened.use(
    await startPostgres({ dataDirectory: join(config.dataDirectory, 'postgres') }),
  );
  return postgres.socketUrl;
}
