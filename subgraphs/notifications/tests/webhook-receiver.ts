import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Call = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** How a receiver answers a call; the number of calls before it is given. */
export type Answer = (response: ServerResponse, before: number) => void;

/** A program of others that is called by webhooks. It acts once for each id. */
export interface WebhookReceiver extends AsyncDisposable {
  /** As settings name it. */
  readonly host: string;
  readonly url: string;
  readonly calls: readonly Call[];
  /** The ids that it has acted for. */
  readonly acted: readonly string[];
  answer: Answer;
  /** Nobody is at the port any more, until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

export const answers = {
  ok: (response: ServerResponse) => response.end('thanks'),
  status:
    (status: number, headers: Record<string, string> = {}): Answer =>
    (response) =>
      response.writeHead(status, headers).end(),
  never: () => undefined,
  cutOff: (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half of');
    setImmediate(() => response.destroy());
  },
  first:
    (times: number, then: Answer, afterwards: Answer): Answer =>
    (response, before) =>
      (before < times ? then : afterwards)(response, before),
};

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: Call[] = [];
  const acted: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    calls.push({ headers: request.headers, body: Buffer.concat(chunks) });
    const id = String(request.headers['webhook-id']);
    if (!acted.includes(id)) acted.push(id);
    receiver.answer(response, calls.length - 1);
  });
  let port = 0;
  async function open(): Promise<void> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  }
  async function close(): Promise<void> {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  await open();
  const host = `127.0.0.1:${port}`;
  const receiver: WebhookReceiver = {
    host,
    url: `http://${host}/hook`,
    calls,
    acted,
    answer: answers.ok,
    open,
    close,
    [Symbol.asyncDispose]: close,
  };
  return receiver;
}
