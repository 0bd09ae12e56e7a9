/** Where a subgraph listens, as the HTTP client and the WebSocket client want to be told. */
export type SubgraphAddress = {
  readonly origin: string;
  readonly path: string;
  /** The unix domain socket that takes the place of host and port. */
  readonly socketPath: string | undefined;
  readonly socketUrl: string;
};

/** `http://host:1234/graphql`, or `unix:/run/tasks.sock:/graphql` for a unix domain socket. */
export function toAddress(url: URL): SubgraphAddress {
  if (url.protocol === 'unix:') {
    const [socketPath = '', path = '/graphql'] = decodeURIComponent(url.pathname).split(':');
    const socketUrl = `ws+unix:${socketPath}:${path}`;
    return { origin: 'http://localhost', path, socketPath, socketUrl };
  }
  const socketUrl = new URL(url);
  socketUrl.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const path = url.pathname + url.search;
  return { origin: url.origin, path, socketPath: undefined, socketUrl: socketUrl.href };
}
