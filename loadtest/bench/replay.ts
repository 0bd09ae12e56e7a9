import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Answering, subgraphsInMemory } from './world/subgraphs.ts';

/** What the process prints when it serves: where each subgraph is. */
export type ReplayReady = { readonly urls: Readonly<Record<string, string>> };

/**
 * Serves subgraphs that cost nothing: an answer is worked out when it is first asked for, and comes
 * from a buffer from then on.
 */
async function serve(subgraph: string, options: { answer: Answering; delayMs: number }) {
  const { answer, delayMs } = options;
  const known = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const asked = await bodyOf(request);
    const body = known.get(asked) ?? Buffer.from(await answer(subgraph, JSON.parse(asked)));
    known.set(asked, body);
    if (delayMs > 0) await wait(delayMs);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
  server.keepAliveTimeout = 0;
  return listen(server);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { 'delay-ms': { type: 'string', default: '0' } } });
  const delayMs = Number(values['delay-ms']);
  const { names, answer } = await subgraphsInMemory();
  const served = names.map(async (name) => [name, await serve(name, { answer, delayMs })]);
  const ready: ReplayReady = { urls: Object.fromEntries(await Promise.all(served)) };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}
