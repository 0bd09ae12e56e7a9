import { expect, test } from 'vitest';
import { endOf, withEnd } from './end-of-rule.ts';

test('a rule ends on a date, after a number, or never', () => {
  expect(endOf('FREQ=DAILY')).toEqual({ endsOn: null, count: null });
  expect(endOf('FREQ=DAILY;UNTIL=20260909')).toEqual({ endsOn: '2026-09-09', count: null });
  expect(endOf('FREQ=DAILY;COUNT=5')).toEqual({ endsOn: null, count: 5 });
});

test('a new end replaces the old one', () => {
  expect(withEnd('FREQ=DAILY', { endsOn: '2026-09-09' })).toBe('FREQ=DAILY;UNTIL=20260909');
  expect(withEnd('FREQ=DAILY;COUNT=5', { endsOn: '2026-09-09' })).toBe('FREQ=DAILY;UNTIL=20260909');
  expect(withEnd('FREQ=DAILY;UNTIL=20260909', { count: 3 })).toBe('FREQ=DAILY;COUNT=3');
  expect(withEnd('FREQ=DAILY;COUNT=5', {})).toBe('FREQ=DAILY');
  expect(withEnd('FREQ=DAILY;COUNT=5', { endsOn: null, count: null })).toBe('FREQ=DAILY');
});

test('all else stays', () => {
  const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU';
  expect(withEnd(`${rule};COUNT=9`, { count: 4 })).toBe(`${rule};COUNT=4`);
});
