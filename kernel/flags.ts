import type { Client, Provider } from '@openfeature/server-sdk';
import { ConfigError } from './config.ts';
import type { Logger } from './logger.ts';

/** What can be turned off while Trellis runs, and what holds when nobody has said anything. */
const FLAGS = {
  /** New people may sign up. */
  'sign-up': true,
  /** E-mail and webhooks are sent; what is held back is sent when it is on again. */
  deliveries: true,
} as const;
export type FlagName = keyof typeof FLAGS;

export interface Flags {
  isOn(name: FlagName): Promise<boolean>;
}

/** Everything as it is without a file. */
export const DEFAULT_FLAGS: Flags = { isOn: async (name) => FLAGS[name] };

type Opened = {
  readonly flags: Promise<Flags>;
  readonly provider: Promise<Provider>;
  users: number;
};

// Services of one process read one file once: the provider watches it by its name for the whole process.
const opened = new Map<string, Opened>();

/**
 * Flags of a file in the format of flagd (OpenFeature), which is looked at every few seconds. What is not in
 * it, or cannot be told, is as it is by default.
 *
 * @param path absent: everything is as it is by default, and nothing is loaded
 * @throws ConfigError when the file cannot be read at the start; a later mistake in it keeps the flags as they were
 */
export async function openFlags(
  path: string | undefined,
  logger: Logger,
): Promise<Flags & AsyncDisposable> {
  if (!path) return { ...DEFAULT_FLAGS, async [Symbol.asyncDispose]() {} };
  const sharing = opened.get(path) ?? open(path, logger);
  opened.set(path, sharing);
  sharing.users += 1;
  const flags = await sharing.flags;
  return {
    isOn: flags.isOn,
    async [Symbol.asyncDispose]() {
      sharing.users -= 1;
      if (sharing.users > 0) return;
      opened.delete(path);
      await (await sharing.provider).onClose?.();
    },
  };
}

function open(path: string, logger: Logger): Opened {
  const provider = import('@openfeature/flagd-provider').then(
    ({ FlagdProvider }) =>
      new FlagdProvider(
        { resolverType: 'in-process', offlineFlagSourcePath: path, cache: 'disabled' },
        toLogger(logger),
      ),
  );
  const flags = provider.then(async (ready) => {
    const { OpenFeature } = await import('@openfeature/server-sdk');
    try {
      await OpenFeature.setProviderAndWait(path, ready);
    } catch (error) {
      opened.delete(path);
      throw new ConfigError(`Configuration: FLAGS_PATH: ${(error as Error).message}.`);
    }
    return toFlags(OpenFeature.getClient(path));
  });
  return { flags, provider, users: 0 };
}

function toFlags(client: Client): Flags {
  return { isOn: (name) => client.getBooleanValue(name, FLAGS[name]) };
}

function toLogger(logger: Logger) {
  const line =
    (level: 'error' | 'warn' | 'debug') =>
    (...parts: unknown[]) =>
      logger[level](parts.map(String).join(' '));
  return { error: line('error'), warn: line('warn'), info: line('debug'), debug: line('debug') };
}
