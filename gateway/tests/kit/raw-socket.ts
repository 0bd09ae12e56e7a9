import { WebSocket } from 'ws';

export type RawFrame = { type: string; id?: string; payload?: unknown };

/** A socket without a client library, to say what no library would say. */
export async function openRawSocket(
  url: string,
  options: {
    protocol?: string | null;
    origin?: string;
    headers?: Record<string, string>;
  } = {},
) {
  const { protocol = 'graphql-transport-ws', origin, headers = {} } = options;
  const socket = new WebSocket(url, protocol === null ? [] : protocol, {
    headers,
    ...(origin && { origin }),
  });
  const frames: RawFrame[] = [];
  let taken = 0;
  let wake = Promise.withResolvers<void>();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    wake.resolve();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const next = async (): Promise<RawFrame> => {
    while (frames.length <= taken) {
      wake = Promise.withResolvers<void>();
      const end = await Promise.race([wake.promise.then(() => null), closed]);
      if (end !== null && frames.length <= taken) throw new Error(`It was closed with ${end}.`);
    }
    taken += 1;
    return frames[taken - 1]!;
  };
  const send = (message: unknown) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const initialise = async (payload?: unknown) => {
    send({ type: 'connection_init', ...(payload !== undefined && { payload }) });
    return next();
  };
  const subscribe = (id: string, query: unknown) =>
    send({ type: 'subscribe', id, payload: { query } });
  return { socket, frames, closed, next, send, initialise, subscribe };
}
