import type { FastifyError, FastifyInstance } from 'fastify';
import { isRequestError, type RequestErrorCode, statusOf } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { traceOf } from '../telemetry/traceparent.ts';
import { traceparentOfRequest } from './request-span.ts';

const CODES_BY_STATUS: Readonly<Record<number, RequestErrorCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SERVICE_UNAVAILABLE',
};

const MESSAGES: Readonly<Partial<Record<RequestErrorCode, string>>> = {
  BAD_REQUEST: 'The request cannot be read.',
  PAYLOAD_TOO_LARGE: 'The request body is too large.',
  UNSUPPORTED_MEDIA_TYPE: 'Send JSON with content-type application/json.',
};

/** Answers whatever fails outside GraphQL in GraphQL's shape, with a stable code and no stack. */
export function registerHttpErrors(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = isRequestError(error) ? statusOf(error.code) : (error.statusCode ?? 500);
    const code = isRequestError(error)
      ? error.code
      : (CODES_BY_STATUS[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL'));
    if (status >= 500 && !isRequestError(error))
      logger.error(
        { err: error, requestId: request.id, ...traceOf(traceparentOfRequest(request)) },
        'A request failed.',
      );
    const message = isRequestError(error)
      ? error.message
      : (MESSAGES[code] ?? 'The request was refused.');
    return reply
      .code(status)
      .send(toBody(code, isRequestError(error) ? error.message : message, request.id));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(toBody('NOT_FOUND', 'There is nothing at this address.', request.id)),
  );
}

function toBody(code: string, message: string, requestId: string): object {
  return { errors: [{ message, extensions: { code, requestId } }] };
}
