import { gzipSync } from 'node:zlib';

/** Its name, what is sent, and the status and the code that it must be answered with. */
export type HostileRequest = readonly [string, RequestInit & { path?: string }, number, string];

const JSON_TYPE = { 'content-type': 'application/json' };
const PREFLIGHT = { 'apollo-require-preflight': '1' };
const post = (
  body: string | Buffer<ArrayBuffer> | undefined,
  headers: Record<string, string> = JSON_TYPE,
) => ({
  method: 'POST',
  headers,
  ...(body !== undefined && { body }),
});
const query = JSON.stringify({ query: '{ __typename }' });

/** Requests that must be refused, whatever is in the document they may hold. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  ['G1 an empty body', post(''), 400, 'BAD_REQUEST'],
  ['G1 no body and no type', post(undefined, {}), 400, 'BAD_REQUEST'],
  ['G1 half a JSON', post('{"query": "{ __typ'), 400, 'BAD_REQUEST'],
  ['G1 null as body', post('null'), 400, 'BAD_REQUEST'],
  ['G1 a string as body', post('"x"'), 400, 'BAD_REQUEST'],
  ['G1 a number as body', post('7'), 400, 'BAD_REQUEST'],
  ['G2 no query', post('{}'), 400, 'BAD_REQUEST'],
  ['G2 a number as query', post('{"query": 7}'), 400, 'BAD_REQUEST'],
  [
    'G2 a string as variables',
    post('{"query": "{ __typename }", "variables": "secret-value"}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G2 an array as variables',
    post('{"query": "{ __typename }", "variables": []}'),
    400,
    'BAD_REQUEST',
  ],
  ['G2 a batch', post(`[${Array(10).fill(query).join()}]`), 400, 'BAD_REQUEST'],
  [
    'G12 a body over the limit',
    post(JSON.stringify({ query: `#${'x'.repeat(256 * 1024)}` })),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  [
    'G12 a compressed body',
    post(gzipSync(query), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['G13 plain text', post(query, { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'G13 a form',
    post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G14 a GET that any page could send',
    { path: '/graphql?query={__typename}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'G14 a mutation by GET',
    { path: '/graphql?query=mutation{countCalls}', headers: { 'apollo-require-preflight': '1' } },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'G14 a GET with broken variables',
    {
      path: '/graphql?query={__typename}&variables={',
      headers: { 'apollo-require-preflight': '1' },
    },
    400,
    'BAD_REQUEST',
  ],
  ['G14 PUT', { method: 'PUT', headers: JSON_TYPE, body: query }, 405, 'METHOD_NOT_ALLOWED'],
  ['G14 PATCH', { method: 'PATCH', headers: JSON_TYPE, body: query }, 405, 'METHOD_NOT_ALLOWED'],
  ['G14 DELETE', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  ['an address that does not exist', { path: '/nowhere' }, 404, 'NOT_FOUND'],
  ['G1 an array that is empty', post('[]'), 400, 'BAD_REQUEST'],
  [
    'G1 JSON that is 50,000 arrays deep',
    post(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    400,
    'BAD_REQUEST',
  ],
  [
    'G1 JSON that would change prototypes',
    post('{"query": "{ __typename }", "__proto__": {"a": 1}}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G1 a constructor that would change prototypes',
    post('{"query": "{ __typename }", "constructor": {"prototype": {"a": 1}}}'),
    400,
    'BAD_REQUEST',
  ],
  ['G1 bytes that are no UTF-8', post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400, 'BAD_REQUEST'],
  ['G1 two JSON values', post(`${query}${query}`), 400, 'BAD_REQUEST'],
  [
    'G1 a body in UTF-16',
    post(Buffer.from(query, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
    400,
    'BAD_REQUEST',
  ],
  ['G2 null as query', post('{"query": null}'), 400, 'BAD_REQUEST'],
  ['G2 an empty query', post('{"query": ""}'), 400, 'BAD_REQUEST'],
  ['G2 an object as query', post('{"query": {"secret-value": 1}}'), 400, 'BAD_REQUEST'],
  [
    'G2 a number as operationName',
    post('{"query": "{ __typename }", "operationName": 7}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G2 a number as variables',
    post('{"query": "{ __typename }", "variables": 7}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G2 a text as extensions',
    post('{"query": "{ __typename }", "extensions": "secret-value"}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G2 an id of an operation that is none',
    post('{"extensions": {"persistedQuery": "secret-value"}}'),
    400,
    'BAD_REQUEST',
  ],
  [
    'G3 a name that no operation has',
    post('{"query": "query A { __typename }", "operationName": "secret-value"}'),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'G12 a body that is packed in another way',
    post(query, { ...JSON_TYPE, 'content-encoding': 'br' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G12 a bomb of 50 MB',
    post(gzipSync(Buffer.alloc(50 * 1024 * 1024)), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G13 several parts',
    post('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G13 a document without JSON around it',
    post('{ __typename }', { 'content-type': 'application/graphql' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G13 XML',
    post('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', {
      'content-type': 'application/xml',
    }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G13 a type that is none',
    post(query, { 'content-type': ';;;' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'G13 a GET with text/plain',
    { path: '/graphql?query={__typename}', headers: { 'content-type': 'text/plain' } },
    400,
    'BAD_REQUEST',
  ],
  [
    'G14 a subscription by GET',
    { path: '/graphql?query=subscription{tick}', headers: PREFLIGHT },
    400,
    'BAD_REQUEST',
  ],
  [
    'G14 a GET with two queries',
    { path: '/graphql?query={__typename}&query={__typename}', headers: PREFLIGHT },
    400,
    'BAD_REQUEST',
  ],
  ['G14 a GET without a query', { path: '/graphql', headers: PREFLIGHT }, 400, 'BAD_REQUEST'],
  [
    'G14 a GET with broken extensions',
    { path: '/graphql?query={__typename}&extensions={', headers: PREFLIGHT },
    400,
    'BAD_REQUEST',
  ],
  ['G15 text/html by POST', post(query, { ...JSON_TYPE, accept: 'text/html' }), 406, 'BAD_REQUEST'],
  ['G15 a picture by POST', post(query, { ...JSON_TYPE, accept: 'image/png' }), 406, 'BAD_REQUEST'],
  ['a way out of the folder', { path: '/explorer/..%2f..%2f..%2fpackage.json' }, 404, 'NOT_FOUND'],
  ['an address that ends early', { path: '/graphql%00' }, 404, 'NOT_FOUND'],
  ['an address that cannot be decoded', { path: '/%zz' }, 400, 'BAD_REQUEST'],
  [
    'A2 credentials of another kind',
    post(query, { ...JSON_TYPE, authorization: 'Basic c2VjcmV0LXZhbHVl' }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'A2 no credentials after the name of their kind',
    post(query, { ...JSON_TYPE, authorization: 'Bearer' }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'A2 two tokens',
    post(query, { ...JSON_TYPE, authorization: 'Bearer secret-value, Bearer secret-value' }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'A5 an API key that nobody has',
    post(query, { ...JSON_TYPE, authorization: `Bearer trl_${'a'.repeat(40)}` }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'A5 an API key of 10,000 letters',
    post(query, { ...JSON_TYPE, authorization: `Bearer trl_${'a'.repeat(10_000)}` }),
    401,
    'UNAUTHENTICATED',
  ],
];
