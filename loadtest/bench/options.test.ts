import { expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { placed } from './write-table.ts';

test('without options all are measured', () => {
  const { only, operations, rounds, pinning, write } = readOptions([]);
  expect(only).toEqual(['stock', 'ours', 'hive', 'hive-rust']);
  expect(operations).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect({ rounds, pinning, write }).toEqual({ rounds: 5, pinning: true, write: false });
});

test('gateways and operations can be chosen', () => {
  const { only, operations, pinning } = readOptions([
    ...['--only', 'ours,stock', '--operations', 'c,d', '--no-pinning'],
  ]);
  expect(only).toEqual(['stock', 'ours']);
  expect(operations).toEqual(['C', 'D']);
  expect(pinning).toBe(false);
});

test('what makes no sense is refused by name', () => {
  expect(() => readOptions(['--only', 'cosmo'])).toThrow('--only: cosmo');
  expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds');
  expect(() => readOptions(['--rond', '1'])).toThrow('--rond');
});

test('a table takes the place of the one before it', () => {
  const page = 'Before\n<!-- bench -->\nold\n<!-- /bench -->\nAfter\n';
  expect(placed(page, 'new')).toBe('Before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nAfter\n');
  expect(() => placed('no markers', 'new')).toThrow('no <!-- bench -->');
});
