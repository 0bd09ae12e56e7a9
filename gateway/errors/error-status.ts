import { CodedError, isRequestError, statusOf } from '@trellis/kernel/errors';

/** The HTTP status of a request that was refused with this code. */
export function errorStatus(code: string): number {
  const error = new CodedError(code, '');
  return isRequestError(error) ? statusOf(error.code) : 400;
}
