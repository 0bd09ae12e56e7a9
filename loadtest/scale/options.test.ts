import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('a million tasks in a thousand workspaces are measured unless told otherwise', () => {
  expect(readOptions([])).toMatchObject({ tasks: 1_000_000, workspaces: 1_000, plans: false });
});

test('the size can be made smaller', () => {
  const options = readOptions(['--tasks', '20000', '--workspaces', '20', '--plans']);
  expect(options).toMatchObject({ tasks: 20_000, workspaces: 20, plans: true });
});

test.each([
  [['--tasks', 'many'], '--tasks must be a whole number.'],
  [['--workspaces', '0'], '--workspaces must be a whole number.'],
  [['--tasks', '1001', '--workspaces', '2'], '--tasks must be a multiple of --workspaces.'],
])('%j makes no sense', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
