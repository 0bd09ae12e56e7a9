import type { Data } from '../person.ts';

/** What a call ended with, however it was sent. */
export type Reply = {
  /** Of HTTP, or the code a socket was closed with. */
  readonly status: number;
  readonly text: string;
  readonly data?: Data;
  readonly errors?: { message: string; extensions?: Record<string, unknown> }[];
};

/** In a word: a code if it was refused, `null` if nothing was there, else `answer`, maybe with faults. */
export function outcomeOf({ status, data, errors }: Reply): string {
  const [value] = Object.values((data ?? {}) as Record<string, Data>);
  if (value == null || (Array.isArray(value) && value.every((item) => item === null))) {
    if (errors) return String(errors[0]?.extensions?.code);
    return status >= 4400 ? `closed ${status}` : 'null';
  }
  if (value.errors?.length > 0) return String(value.errors[0].code);
  return ['answer', ...(errors ?? []).map(({ extensions }) => extensions?.code)].join(' with ');
}
