import { readFile } from 'node:fs/promises';
import { UplinkSupergraphManager } from '@apollo/gateway';
import { ConfigError } from '@trellis/kernel/config';
import type { Logger } from '@trellis/kernel/logger';
import { startLoop } from '@trellis/kernel/loop';

/** Where supergraphs come from. */
export interface SupergraphSource {
  /** @throws ConfigError when there is none */
  read(): Promise<string>;
  /** Tells each later text, also one that is no supergraph. Answers how to stop. */
  watch(onText: (supergraphSdl: string) => Promise<void>): () => Promise<void>;
}

/**
 * A file that is looked at again and again. Mounted volumes replace files by links, which file system
 * events do not show.
 */
export function fileSource(
  path: string,
  { pollMs, logger }: { pollMs: number; logger: Logger },
): SupergraphSource {
  let known: string;
  return {
    async read() {
      known = await readFile(path, 'utf8').catch((error: Error) => {
        throw new ConfigError(`Configuration: SUPERGRAPH_PATH cannot be read: ${error.message}.`);
      });
      return known;
    },
    watch(onText) {
      if (pollMs === 0) return async () => undefined;
      const loop = startLoop({
        intervalMs: pollMs,
        async run() {
          const text = await readFile(path, 'utf8');
          if (text === known) return false;
          known = text;
          await onText(text);
          return false;
        },
        onError: (error) => logger.warn({ err: error }, 'The supergraph cannot be read.'),
      });
      return () => loop.close();
    },
  };
}

export type UplinkConfig = {
  readonly apiKey: string;
  readonly graphRef: string;
  /** In place of Apollo's own. */
  readonly endpoints?: readonly string[] | undefined;
};

/** Apollo Uplink, which is asked at the interval that it wishes. */
export function uplinkSource(
  { apiKey, graphRef, endpoints }: UplinkConfig,
  logger: Logger,
): SupergraphSource {
  const manager = new UplinkSupergraphManager({
    apiKey,
    graphRef,
    logger: toApolloLogger(logger),
    ...(endpoints && { uplinkEndpoints: [...endpoints] }),
  });
  let onText: ((supergraphSdl: string) => Promise<void>) | undefined;
  let cleanUp: (() => Promise<void>) | undefined;
  let taking: Promise<void> = Promise.resolve();
  return {
    async read() {
      const started = await manager.initialize({
        // One after the other, so that an older one never comes last.
        update: (sdl) => {
          taking = taking.then(() => onText?.(sdl));
        },
        healthCheck: async () => undefined,
        getDataSource: () => {
          throw new Error('Uplink gives the supergraph; it asks no subgraph.');
        },
      });
      cleanUp = started.cleanup;
      if (!started.supergraphSdl) throw new ConfigError('Configuration: Uplink has no supergraph.');
      return started.supergraphSdl;
    },
    watch(listener) {
      onText = listener;
      return async () => cleanUp?.();
    },
  };
}

function toApolloLogger(logger: Logger) {
  return {
    debug: (message: string) => logger.debug(message),
    info: (message: string) => logger.debug(message),
    warn: (message: string) => logger.warn(message),
    error: (message: string) => logger.error(message),
  };
}
