const LONG = 'x'.repeat(60_000);

/** Values that no place must stumble over, whatever it wants. */
const ANYWHERE: readonly unknown[] = [{ a: [1] }, [[{}]], 1e308, true, '', null];

const TEXTS: readonly string[] = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u0007\u001b[31m',
  '\u202eabc',
  "'; drop table task; --",
  '%_\\',
  LONG,
  'constructor',
  '__proto__',
];

const BY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  ID: [
    ...TEXTS,
    'not-a-uuid',
    '00000000-0000-0000-0000-00000000000g',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    7,
    2 ** 60,
  ],
  String: [...TEXTS, 7],
  Int: [2 ** 31, -(2 ** 31) - 1, 2 ** 31 - 1, -1, 0, 101, 1.5, '1'],
  Float: [1e308, -1e308, 5e-324, -0, 'NaN', '1'],
  Boolean: ['true', 0],
  DateTime: [
    'yesterday',
    '2026-02-30T00:00:00Z',
    '0000-00-00T00:00:00Z',
    '0001-01-01T00:00:00+23:59',
    '9999-12-31T23:59:59-23:59',
    '+275760-09-13T00:00:00Z',
    '2026-01-01T00:00:00+99:99',
    7,
    '\u0000',
    LONG,
  ],
  Date: ['2026-02-30', '0000-00-00', '0001-01-01', '9999-12-31', '275760-09-13', '\u0000', 7],
  Duration: [
    'P',
    'PT',
    'P1.5D',
    'P999999999Y',
    '-P999999999Y',
    'P2147483648D',
    'P300000Y',
    '-P7000Y',
    'PT99999999999999999999999999999S',
    'P99999999999999999999999999999999W',
    '\u0000',
  ],
  TimeZone: ['Mars/Olympus', '+01:00', '\u0000', LONG],
  ChangeCursor: ['', 'no cursor', '\u0000', 'AAAAAAAAAAAAAAAAAAAAAA', LONG],
};

/** What to send to a place that wants this scalar or enum. */
export function hostileValues(type: string): readonly unknown[] {
  return [...(BY_TYPE[type] ?? ['NO_SUCH_VALUE', '\u0000', 7]), ...ANYWHERE];
}
