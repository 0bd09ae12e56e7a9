import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

test('the words are marked wherever they stand', () => {
  expect(highlight('Rope for the rope locker', ['rope', 'x'])).toBe(
    '<mark>Rope</mark> for the <mark>rope</mark> locker',
  );
});

test('what begins with the last word is marked as a whole', () => {
  expect(highlight('Splice the splicing table', ['the', 'splic'])).toBe(
    '<mark>Splice</mark> <mark>the</mark> <mark>splicing</mark> table',
  );
});

test('case and accents make no difference', () => {
  expect(highlight('Öl für die ΟΔΟΣ', ['ol', 'οδοσ'])).toBe(
    '<mark>Öl</mark> für die <mark>ΟΔΟΣ</mark>',
  );
});

test('markup in the text is shown, not obeyed', () => {
  expect(highlight(`<script>alert("1")</script> & 'more'`, ['script'])).toBe(
    '&lt;<mark>script</mark>&gt;alert(&quot;1&quot;)&lt;/<mark>script</mark>&gt; &amp; &#39;more&#39;',
  );
});

test('of a long text the part around the first match is shown', () => {
  const text = `${'before '.repeat(50)}anchor ${'after '.repeat(100)}`;
  const excerpt = highlight(text, ['anchor']);
  expect(excerpt).toMatch(/^… before .*<mark>anchor<\/mark> after .*…$/);
  expect(excerpt?.length).toBeLessThan(270);
});

test('without a match there is no excerpt', () => {
  expect(highlight('Splice the rope', ['anchor'])).toBeNull();
});

test('whatever the text is, nothing in the excerpt is markup but the marks, and all of it is from the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<', '>', '&', '"', "'", 'rope', '<mark>', '😀'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = [...pieces, ' rope ', ...pieces].join('');
      const excerpt = highlight(text, ['rope']) as string;
      const plain = excerpt.replaceAll(/<\/?mark>/g, '');
      expect(plain).not.toMatch(/[<>"']/);
      const unescaped = plain
        .replace(/^…|…$/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(text).toContain(unescaped);
    }),
  );
});
