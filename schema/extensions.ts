import { channelExtension } from '../subgraphs/notifications/schema.ts';

/** Of subgraphs whose schema is more than its file says. */
const EXTENSIONS: Readonly<Record<string, (sdl: string) => string>> = {
  notifications: channelExtension,
};

/** What a subgraph appends to its file when it serves it; empty if nothing. */
export function extensionOf(subgraph: string, sdl: string): string {
  return EXTENSIONS[subgraph]?.(sdl) ?? '';
}
