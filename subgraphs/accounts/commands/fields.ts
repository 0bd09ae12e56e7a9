import { line } from '@trellis/kernel/text';
import * as z from 'zod';

const ADDRESS = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\].]+(\.[^\s@"(),:;<>[\\\].]+)+$/;

/** An e-mail address as it is stored and compared. */
export const email = line(254).pipe(
  z.string().toLowerCase().regex(ADDRESS, 'expected an e-mail address'),
);

/** A password in one form, whichever keyboard it was typed on. Nothing else is asked of it. */
export const password = z
  .string()
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().min(12, 'at least 12 characters').max(256, 'at most 256 characters'));

/** A BCP 47 tag in its canonical form. */
export const locale = z
  .string()
  .max(35, 'at most 35 characters')
  .transform((tag, issues) => {
    const canonical = canonicalLocale(tag);
    if (!canonical) issues.addIssue('expected a language tag such as "en" or "pt-BR"');
    return canonical ?? z.NEVER;
  });

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
