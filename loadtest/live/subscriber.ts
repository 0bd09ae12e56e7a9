import { WebSocket } from 'ws';

export type Received = { readonly cursor: string; readonly lagMs: number };

/** One client with one subscription, as little of a client as possible: thousands fit in a process. */
export class LiveSubscriber {
  readonly received: Received[] = [];
  readonly #socket: WebSocket;
  readonly #ready: Promise<void>;

  constructor(url: string, token: string, subscription: { query: string; variables: object }) {
    this.#socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    this.#ready = new Promise((resolve, reject) => {
      this.#socket.once('error', reject);
      this.#socket.once('close', (code) =>
        reject(new Error(`The socket was closed with ${code}.`)),
      );
      this.#socket.on('open', () =>
        this.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
      );
      this.#socket.on('message', (data) => {
        const { type, payload } = JSON.parse(String(data));
        if (type === 'connection_ack') this.subscribe('1', subscription);
        // The answer to a ping that follows the subscribe message shows that it was taken.
        if (type === 'connection_ack') this.send({ type: 'ping' });
        if (type === 'pong') resolve();
        if (type === 'error') reject(new Error(JSON.stringify(payload)));
        if (type === 'next') this.#take(payload.data.taskChanged);
      });
    });
    this.#ready.catch(() => undefined);
  }

  /** Resolves when the server knows of the subscription. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  subscribe(id: string, payload: { query: string; variables: object }): void {
    this.send({ type: 'subscribe', id, payload });
  }

  close(): void {
    this.#socket.terminate();
  }

  #take({ cursor, occurredAt }: { cursor: string; occurredAt: string }): void {
    this.received.push({ cursor, lagMs: Date.now() - Date.parse(occurredAt) });
  }
}

/** Opens many, a few at a time. */
export async function openMany(
  count: number,
  open: () => LiveSubscriber,
): Promise<LiveSubscriber[]> {
  const all: LiveSubscriber[] = [];
  while (all.length < count) {
    const some = Array.from({ length: Math.min(50, count - all.length) }, open);
    await Promise.all(some.map(({ ready }) => ready));
    all.push(...some);
  }
  return all;
}
