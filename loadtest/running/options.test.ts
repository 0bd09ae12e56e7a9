import { expect, test } from 'vitest';
import { readOptions, secondsOf } from './options.ts';

const defaults = { RATE: '1000', DURATION: '1m' };
const read = (...args: string[]) => readOptions(args, defaults);

test('rate and duration come from the environment unless they are given', () => {
  expect(read('load')).toMatchObject({
    scenario: 'load',
    rate: 1_000,
    duration: '1m',
    url: undefined,
  });
  expect(read('load', '--rate', '20', '--duration', '30s')).toMatchObject({
    rate: 20,
    duration: '30s',
  });
});

test('a running system is named by the option or by the environment', () => {
  const BASE_URL = 'http://127.0.0.1:4000';
  expect(readOptions(['smoke'], { ...defaults, BASE_URL })?.url).toBe(BASE_URL);
  expect(read('smoke', '--url', 'http://127.0.0.1:1')?.url).toBe('http://127.0.0.1:1');
});

test('a system is started in the profile that is asked for, whatever the environment names', () => {
  const BASE_URL = 'http://127.0.0.1:4000';
  expect(read('load')).toMatchObject({ profile: 'embedded', url: undefined });
  expect(
    readOptions(['load', '--profile', 'distributed'], { ...defaults, BASE_URL }),
  ).toMatchObject({ profile: 'distributed', url: undefined });
});

test('where tokens are renewed, a run may last as long as it likes', () => {
  expect(read('load', '--duration', '2h')?.duration).toBe('2h');
  expect(read('soak')).toMatchObject({ rate: 500, duration: '15m', subscribers: 500 });
});

test('growth has a rate of its own and compares sizes that hold the workspaces at work', () => {
  expect(read('growth')).toMatchObject({
    rate: 150,
    sizes: [1_000, 100_000, 1_000_000],
    rounds: 3,
  });
  expect(read('growth', '--sizes', '1000,20000')?.sizes).toEqual([1_000, 20_000]);
  expect(() => read('growth', '--sizes', '500')).toThrow('from 1000 on');
  expect(() => read('growth', '--sizes', 'many')).toThrow('--sizes');
  expect(() => read('growth', '--url', 'http://127.0.0.1:1')).toThrow('its own systems');
});

test('the stock wiring serves no subscriptions, and compare runs both', () => {
  expect(read('load', '--wiring', 'stock')).toMatchObject({ wiring: 'stock' });
  expect(read('compare')).toMatchObject({ rate: 60, wiring: 'ours' });
  expect(() => read('smoke', '--wiring', 'stock')).toThrow('smoke');
  expect(() => read('compare', '--wiring', 'stock')).toThrow('both');
  expect(() => read('load', '--wiring', 'none')).toThrow('ours or stock');
});

test('what makes no sense is refused by name', () => {
  expect(() => read('lod')).toThrow('smoke, load');
  expect(() => read('load', '--rate', '0')).toThrow('--rate');
  expect(() => read('load', '--duration', 'long')).toThrow('--duration');
  expect(() => read('users', '--duration', '14m')).toThrow('--duration');
  expect(() => read('load', '--profile', 'both')).toThrow('embedded or distributed');
  expect(() => read('load', '--profile', 'embedded', '--url', 'http://127.0.0.1:1')).toThrow(
    '--url',
  );
  expect(() => read('load', '--users', '1', '--workspaces', '2')).toThrow('--users');
});

test('times are read in seconds, minutes and hours', () => {
  expect(['30s', '10m', '2h'].map(secondsOf)).toEqual([30, 600, 7_200]);
});
