import { readdirSync } from 'node:fs';
import type { Channel, ChannelParts, CreateChannel } from './channel.ts';

/** Where the channels are that come with Trellis. */
export const CHANNELS = new URL('../channels/', import.meta.url);

const FILE = /^([a-z][a-z0-9-]*)\.ts$/;

/** The names of the channels in a folder: `email.ts` is EMAIL, whether it is configured or not. */
export function channelNames(folder: URL = CHANNELS): string[] {
  return filesOf(folder).map(({ name }) => name);
}

/**
 * The channels of a folder that are configured, by name.
 *
 * @throws Error when a file exports no channel of its name, ConfigError when its settings are wrong
 */
export async function loadChannels(
  parts: ChannelParts,
  folder: URL = CHANNELS,
): Promise<ReadonlyMap<string, Channel>> {
  const channels = new Map<string, Channel>();
  for (const { name, url } of filesOf(folder)) {
    const { createChannel } = (await import(url.href)) as { createChannel?: CreateChannel };
    if (!createChannel) throw new Error(`${url.pathname} exports no createChannel.`);
    const channel = createChannel(parts);
    if (channel && channel.name !== name) throw new Error(`${url.pathname} must be ${name}.`);
    if (channel) channels.set(name, channel);
  }
  return channels;
}

function filesOf(folder: URL): { name: string; url: URL }[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, stem] = FILE.exec(file) ?? [];
      const name = stem?.toUpperCase().replaceAll('-', '_');
      return name ? [{ name, url: new URL(file, folder) }] : [];
    });
}
