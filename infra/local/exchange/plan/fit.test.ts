import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitDescription, fitTitle } from './fit.ts';

test('a long title is cut at a word and goes on in the description', () => {
  const { title, description } = fitTitle(`${'word '.repeat(120)}end`, 'Details.');
  expect(title.length).toBeLessThanOrEqual(500);
  expect(title).toMatch(/word…$/);
  expect(description).toMatch(/^…word .*end\n\nDetails\.$/);
});

test('no title and no description exceeds its limit or loses half a character', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 400, maxLength: 1200 });
  fc.assert(
    fc.property(text, (long) => {
      const { title } = fitTitle(long, '');
      return title.length <= 500 && title.isWellFormed() === long.isWellFormed();
    }),
  );
  const { text: kept, leftOut } = fitDescription('🎯'.repeat(30_000));
  expect(kept!.length).toBeLessThanOrEqual(50_000);
  expect(kept!.isWellFormed()).toBe(true);
  expect(leftOut).toBe(60_000 - (kept!.length - 1));
});
