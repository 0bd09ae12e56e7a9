import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalHash, canonicalJson } from '../canonical-json.ts';

test('the example of RFC 8785 comes out as the RFC prints it', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 0.002, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('keys are sorted by code units, also those that look like numbers or like a prototype', () => {
  const keys = ['9', '10', '__proto__', '\u20ac', '\r', '1', '\ud83d\ude00', '\ufb33'];
  const value = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:0`).join()}}`);
  const sorted = ['\r', '1', '10', '9', '__proto__', '\u20ac', '\ud83d\ude00', '\ufb33'];
  expect(canonicalJson(value)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join()}}`);
});

test.each([
  [-0, '0'],
  [1e21, '1e+21'],
  [0.1, '0.1'],
  [5e-324, '5e-324'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [Number.NaN, 'null'],
])('the number %s is written %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('what is no JSON is left out or becomes text, as in JSON.stringify', () => {
  const at = new Date('2026-11-25T04:00:00.000Z');
  expect(canonicalJson({ b: undefined, a: at, c: [undefined], d: () => 1 })).toBe(
    '{"a":"2026-11-25T04:00:00.000Z","c":[null]}',
  );
});

test('the text is the same whatever the order of keys, and reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(backwards(JSON.parse(text)))).toBe(text);
    }),
  );
});

test('the hash is that of the text', () => {
  expect(canonicalHash({ b: 1, a: 2 })).toBe(canonicalHash({ a: 2, b: 1 }));
});

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}
