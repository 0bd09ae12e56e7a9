import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_LINE_BYTES } from '../records/limits.ts';
import { type Line, readLines } from './read-lines.ts';

async function linesOf(...chunks: (string | Buffer)[]): Promise<Line[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: Line[] = [];
  for await (const line of readLines(stream())) lines.push(line);
  return lines;
}

test('lines end with LF or CRLF, the last one also without, and blank ones are left out', async () => {
  const lines = await linesOf('a\r\nb\n\n  \r\nc');
  expect(lines.map((line) => ({ ...line, text: 'text' in line && line.text.trim() }))).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
    { number: 5, text: 'c' },
  ]);
});

test('a mark of the encoding is no part of the first line', async () => {
  expect(await linesOf('\ufeffa\nb')).toMatchObject([{ text: 'a' }, { text: 'b' }]);
});

test('an empty file has no lines', async () => {
  expect(await linesOf()).toEqual([]);
  expect(await linesOf('\n')).toEqual([]);
});

test('a line that is too long or no UTF-8 is told, and the next is read', async () => {
  const long = Buffer.alloc(MAX_LINE_BYTES + 1, 'x');
  expect(await linesOf(long.subarray(0, 9), long.subarray(9), '\nb\n', Buffer.of(0xc3))).toEqual([
    { number: 1, problem: 'longer than 1 MiB' },
    { number: 2, text: 'b' },
    { number: 3, problem: 'not UTF-8' },
  ]);
});

test('where the stream is cut does not matter', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(99), async (texts, at) => {
      const bytes = Buffer.from(texts.join('\n'));
      const cut = at % (bytes.length + 1);
      const whole = await linesOf(bytes);
      expect(await linesOf(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(whole);
    }),
  ));
