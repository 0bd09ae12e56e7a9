import { CodedError, isRequestError, statusOf } from '@trellis/kernel/errors';

/** The HTTP status of a request that was refused with this code. */
export function errorStatus(code: string): number {
  // Clients take these for an answer, and send the text next.
  if (code === 'PERSISTED_QUERY_NOT_FOUND' || code === 'PERSISTED_QUERY_NOT_SUPPORTED') return 200;
  const error = new CodedError(code, '');
  return isRequestError(error) ? statusOf(error.code) : 400;
}
