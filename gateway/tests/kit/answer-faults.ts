import type { ServerResponse } from 'node:http';
import type { Fault } from './subgraph-server.ts';

/** Text that is on no page meant for clients. */
export const RAW_TEXT = 'raw text of db.internal';

const json = (body: string): Fault => ({ status: 200, type: 'application/json', body });
const html = (status: number, headers: Record<string, string> = {}): Fault => ({
  headers,
  status,
  type: 'text/html',
  body: `<p>${RAW_TEXT}</p>`,
});

/** What a subgraph may answer instead of `{data: {product: {…}}}`, and the code it becomes. */
export const ANSWER_FAULTS: readonly (readonly [string, Fault, string])[] = [
  ['a page of a proxy', html(502), 'SUBGRAPH_UNAVAILABLE'],
  ['a crash in HTML', html(500), 'SUBGRAPH_UNAVAILABLE'],
  ['a page instead of JSON', html(200), 'INTERNAL'],
  ['a connection that is reset', html(0), 'SUBGRAPH_UNAVAILABLE'],
  ['an end in the middle of the body', cutOff, 'SUBGRAPH_UNAVAILABLE'],
  ['no answer', () => undefined, 'TIMEOUT'],
  ['a body that never ends', trickle, 'TIMEOUT'],
  ['half a JSON', json(`{"data": {"product": "${RAW_TEXT}`), 'INTERNAL'],
  ['no body', json(''), 'INTERNAL'],
  ['JSON that is no answer', json(`["${RAW_TEXT}"]`), 'INTERNAL'],
  ['data that is null for no reason', json('{"data": null}'), 'INTERNAL'],
  ['data that is a text', json(`{"data": "${RAW_TEXT}"}`), 'INTERNAL'],
  ['errors that are none', json(`{"data": null, "errors": ["${RAW_TEXT}"]}`), 'INTERNAL'],
  ['10 MB', json(JSON.stringify({ data: { product: 'x'.repeat(10_000_000) } })), 'INTERNAL'],
  ['a redirect', html(302, { location: 'http://127.0.0.1:1/' }), 'INTERNAL'],
  [
    'a refusal of the request',
    json(
      `{"errors":[{"message":"${RAW_TEXT}","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`,
    ),
    'INTERNAL',
  ],
];

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":', () => response.destroy());
}

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":');
}
