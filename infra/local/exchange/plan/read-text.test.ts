import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a byte order mark, carriage returns and control characters disappear', () => {
  expect(readText(utf8('\ufeff# A\r\n\u0007b\u0000\rc\td'))).toBe('# A\nb\nc\td');
});

test('UTF-16 and Windows-1252 are understood', () => {
  expect(readText(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xe9, 0))).toBe('Aé');
  expect(readText(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toBe('A');
  expect(readText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBe('café');
});

test('text that was encoded twice is repaired', () => {
  expect(readText(utf8('ðŸŽ¯ Goals â†’ cafÃ© â€“ done'))).toBe('🎯 Goals → café – done');
});

test('text in other languages is left alone', () => {
  for (const text of ['Où être à Noël?', 'Größe', '日本語 🎯', 'Привет', '„Zitat“', 'žluťoučký']) {
    expect(readText(utf8(text))).toBe(text);
  }
});
