import type { Socket } from 'node:net';
import { CodedError } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import type { Logger } from '@trellis/kernel/logger';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ClientError, toClientError } from '../errors/client-error.ts';
import { errorStatus } from '../errors/error-status.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Why a request was refused, one error or several, all of them fit to be seen. */
export class RequestRefused extends Error {
  readonly errors: readonly ClientError[];
  readonly extensions: Record<string, unknown> | undefined;

  constructor(errors: readonly ClientError[], extensions?: Record<string, unknown>) {
    super('The request was refused.');
    this.errors = errors;
    this.extensions = extensions;
  }
}

const FRAMEWORK_CODES: Readonly<Record<number, string>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};
const FRAMEWORK_MESSAGES: Readonly<Record<string, string>> = {
  NOT_FOUND: 'There is nothing at this address; GraphQL is served at /graphql.',
  PAYLOAD_TOO_LARGE: 'The body is too large.',
  UNSUPPORTED_MEDIA_TYPE: 'Send application/json, not compressed.',
  BAD_REQUEST: 'The request is not valid JSON or not valid HTTP.',
};

/** Makes every error answer of the server JSON in the shape of GraphQL, whoever found the error. */
export function answerErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, [coded(request, new CodedError('NOT_FOUND', ''), logger)], {
      status: 404,
    }),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof RequestRefused) return answerRefusal(request, reply, error);
    return answer(request, reply, [coded(request, fromFramework(error), logger)]);
  });
  app.addHook('onSend', async (request, reply, payload) =>
    reply.statusCode >= 400 ? withRequestId(payload, request.id) : payload,
  );
}

/** Answers what is no HTTP at all, or has headers beyond all measure. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const message = isTooLarge ? 'The headers are too large.' : FRAMEWORK_MESSAGES.BAD_REQUEST;
  const extensions = { code: 'BAD_REQUEST', requestId: newId() };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${head}\r\n\r\n${body}`);
}

/** Answers an address that cannot be decoded; no handler sees such a request. */
export function answerBadUrl(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const error = {
    message: 'The address cannot be read.',
    extensions: { code: 'BAD_REQUEST', requestId: request.id },
  };
  reply
    .code(400)
    .headers({ ...SECURITY_HEADERS, 'x-request-id': request.id })
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}

function fromFramework(error: FastifyError): Error {
  const { statusCode = 500 } = error;
  if (error instanceof CodedError || statusCode >= 500) return error;
  const code = FRAMEWORK_CODES[statusCode] ?? 'BAD_REQUEST';
  return new CodedError(code, FRAMEWORK_MESSAGES[code] ?? '');
}

function coded(request: FastifyRequest, error: Error, logger: Logger): ClientError {
  const shown =
    error instanceof CodedError && error.message === ''
      ? new CodedError(error.code, FRAMEWORK_MESSAGES[error.code] ?? '')
      : error;
  return toClientError(shown, { logger, requestId: request.id });
}

function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  { errors, extensions }: RequestRefused,
) {
  const retryAfter = errors[0]?.extensions.retryAfter;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  return answer(request, reply, errors, { extensions });
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly ClientError[],
  more: { status?: number; extensions?: Record<string, unknown> | undefined } = {},
) {
  const { status = errorStatus(String(errors[0]?.extensions.code)), extensions } = more;
  return reply
    .code(status)
    .header('x-request-id', request.id)
    .type('application/json; charset=utf-8')
    .send({ errors: errors.map((error) => error.toJSON()), ...(extensions && { extensions }) });
}

// Apollo Server refuses some requests before it knows which one it is dealing with.
function withRequestId(payload: unknown, requestId: string): unknown {
  if (typeof payload !== 'string' || !payload.startsWith('{"errors"')) return payload;
  const body = JSON.parse(payload) as { errors: { extensions?: Record<string, unknown> }[] };
  for (const error of body.errors) error.extensions = { ...error.extensions, requestId };
  return JSON.stringify(body);
}
