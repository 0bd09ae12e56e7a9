import type { IncomingHttpHeaders } from 'node:http';
import { newId } from '../ids.ts';

/** The caller's `x-request-id` if it is a sane token of at most 64 characters, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : newId();
}
