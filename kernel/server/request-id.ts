import { randomUUID } from 'node:crypto';

const SANE = /^[\w.~:+/=-]{1,64}$/;

/** The caller's own id of a request if it is fit for logs and headers, else a new one. */
export function toRequestId(given: unknown): string {
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
