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

/** A name in addresses: of a person for mentions, or of a workspace. */
export const slug = z
  .string()
  .max(50, 'at most 50 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single hyphens between them');

/** The short name of a team. */
export const teamKey = z.string().regex(/^[A-Z0-9]{1,10}$/, '1 to 10 capital letters and digits');

const MAX_URL = 2_000;

/** Where a picture is, as browsers write it: nothing in it can end an attribute or begin a tag. */
export const pictureUrl = line(MAX_URL)
  .refine(isHttps, { error: 'expected an address that begins with https://', abort: true })
  .transform((text) => new URL(text).href)
  .pipe(
    z
      .string()
      .max(MAX_URL, `at most ${MAX_URL} characters once it is encoded`)
      .regex(/^[^"'<>`]*$/, 'must not contain quotes or angle brackets'),
  );

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
