import * as z from 'zod';

// Control characters (line breaks and tabs aside), lone surrogates, marks that turn text around.
const UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\p{Cs}\u202A-\u202E\u2066-\u2069]/v;
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}]/v;
const LINE_BREAKS = /[\t\n\r]/;

/** A text of one line: trimmed, in NFC, `min` to `max` characters, nothing unprintable. */
export function line(max: number, min = 1) {
  return printable().pipe(
    z
      .string()
      .trim()
      .min(min > 1 ? min : 0, `at least ${min} characters`)
      .refine((text) => text.length < min - 1 || min === 0 || !isBlank(text), 'must not be empty')
      .max(max, `at most ${max} characters`)
      .refine((text) => !LINE_BREAKS.test(text), 'must be a single line'),
  );
}

/** A text of any number of lines: in NFC, at most `max` characters, nothing unprintable. */
export function prose(max: number) {
  return printable().pipe(z.string().max(max, `at most ${max} characters`));
}

/** Whether there is nothing to be seen in it: no character at all, or only such as take no ink. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** Whether it can be stored and shown as it is. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

function printable() {
  return z
    .string()
    .refine(isPrintable, 'must not contain control characters')
    .transform((text) => text.normalize('NFC'));
}

/** An id as clients make it for a create input. */
export const clientId = z.uuid({ version: 'v7', error: 'expected a UUIDv7' }).toLowerCase();

/** An id of something that may or may not exist. */
export const reference = z.uuid('expected a UUID').toLowerCase();
