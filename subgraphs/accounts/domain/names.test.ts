import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSlug } from './names.ts';

test.each([
  ['Ada Lovelace', 'ada-lovelace'],
  ['  Émile  Zola!', 'emile-zola'],
  ['O’Brien & Sons', 'o-brien-sons'],
  ['山田', 'user'],
  ['---', 'user'],
])('%s becomes %s', (name, slug) => {
  expect(toSlug(name, 'user')).toBe(slug);
});

test('whatever the name, the slug is fit for an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(toSlug(name, 'user')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
    }),
  );
});
