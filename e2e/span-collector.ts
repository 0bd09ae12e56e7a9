import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type CollectedSpan = {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links?: readonly { traceId: string }[];
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
};

type Attribute = { key: string; value: Record<string, unknown> };
type RawSpan = Omit<CollectedSpan, 'service' | 'attributes'> & { attributes: Attribute[] };
type Export = {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: RawSpan[] }[];
  }[];
};

/** A receiver of OTLP over HTTP in JSON, as a collector is one. */
export async function startSpanCollector() {
  const spans: CollectedSpan[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Export;
    spans.push(...spansOf(body));
    response.setHeader('content-type', 'application/json').end('{}');
    server.emit('spans');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;

  return {
    spans,
    endpoint,
    url: `${endpoint}/v1/traces`,
    traceOf: (traceId: string) => spans.filter((span) => span.traceId === traceId),
    /** Resolves when what has come satisfies. */
    async until(isEnough: () => boolean): Promise<void> {
      while (!isEnough()) await once(server, 'spans');
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function spansOf({ resourceSpans }: Export): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(toRecord(resource.attributes)['service.name']);
    const raw = scopeSpans.flatMap((scope) => scope.spans);
    return raw.map((span) => ({ ...span, service, attributes: toRecord(span.attributes) }));
  });
}

function toRecord(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
