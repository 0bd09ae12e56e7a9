import { afterEach, expect, test, vi } from 'vitest';
import { explain, main, runUntilSignal } from '../lifecycle.ts';
import { quiet } from './start-broker.ts';

const EVENTS = ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection'] as const;
const before = new Map(EVENTS.map((event) => [event, process.rawListeners(event as 'SIGTERM')]));

// A signal to this process would end the test runner, so the listener is called as Node would.
function send(event: (typeof EVENTS)[number], argument?: unknown): void {
  const ours = process
    .rawListeners(event as 'SIGTERM')
    .find((listener) => !before.get(event)?.includes(listener));
  (ours as unknown as (argument: unknown) => void)(argument);
}

afterEach(() => {
  for (const event of EVENTS) {
    const added = process
      .rawListeners(event as 'SIGTERM')
      .filter((listener) => !before.get(event)?.includes(listener));
    for (const listener of added) process.off(event, listener as never);
  }
});

function run(
  close: () => Promise<void>,
  options: { exitLimitMs?: number; echoLimitMs?: number } = {},
) {
  const exited = Promise.withResolvers<number>();
  const said: string[] = [];
  const service = { [Symbol.asyncDispose]: close };
  runUntilSignal({
    service,
    logger: quiet,
    exit: exited.resolve,
    onStopping: () => said.push('stopping'),
    ...options,
  });
  return { code: exited.promise, said };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s closes the service and ends with 0',
  async (signal) => {
    const close = vi.fn(async () => undefined);
    const { code, said } = run(close);
    send(signal);
    expect(await code).toBe(0);
    expect(close).toHaveBeenCalledOnce();
    expect(said).toEqual(['stopping']);
  },
);

test('a second signal does not wait', async () => {
  const { code } = run(() => new Promise(() => undefined), { echoLimitMs: 0 });
  send('SIGTERM');
  send('SIGTERM');
  expect(await code).toBe(1);
});

test('a signal and its echo are one', async () => {
  const closed = Promise.withResolvers<void>();
  const { code, said } = run(() => closed.promise);
  send('SIGINT');
  send('SIGINT');
  closed.resolve();
  expect(await code).toBe(0);
  expect(said).toEqual(['stopping']);
});

test('a service that does not close in time is left behind', async () => {
  const { code } = run(() => new Promise(() => undefined), { exitLimitMs: 20 });
  send('SIGINT');
  expect(await code).toBe(1);
});

test('a service that fails to close ends with 1', async () => {
  const { code } = run(() => Promise.reject(new Error('stuck')));
  send('SIGTERM');
  expect(await code).toBe(1);
});

test.each(['uncaughtException', 'unhandledRejection'] as const)(
  'an %s closes the service and ends with 1',
  async (event) => {
    const close = vi.fn(async () => undefined);
    const { code } = run(close);
    send(event, new Error('unforeseen'));
    expect(await code).toBe(1);
    expect(close).toHaveBeenCalledOnce();
  },
);

test('a start that fails is one line on standard error and exit code 1', async () => {
  const lines: string[] = [];
  const write = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => Boolean(lines.push(String(text))));
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  await main(() =>
    Promise.reject(
      Object.assign(new Error('x'), { code: 'EADDRINUSE', address: '127.0.0.1', port: 4000 }),
    ),
  );
  expect(exit).toHaveBeenCalledWith(1);
  expect(lines).toEqual(['Port 4000 on 127.0.0.1 is in use; choose another with PORT.\n']);
  write.mockRestore();
  exit.mockRestore();
});

const refused = Object.assign(new Error('connect'), {
  code: 'ECONNREFUSED',
  address: '127.0.0.1',
  port: 5432,
});

test.each([
  [
    'a refused connection',
    refused,
    'Nothing answers at 127.0.0.1:5432; is the server running and the URL right?',
  ],
  [
    'one of several refusals',
    new AggregateError([refused]),
    'Nothing answers at 127.0.0.1:5432; is the server running and the URL right?',
  ],
  [
    'a failed fetch',
    new TypeError('fetch failed', { cause: refused }),
    'Nothing answers at 127.0.0.1:5432; is the server running and the URL right?',
  ],
  [
    'an unknown host',
    Object.assign(new Error('dns'), { code: 'ENOTFOUND', hostname: 'nowhere' }),
    'The host nowhere is unknown; check the URL.',
  ],
  ['a message of many lines', new Error('first\nsecond'), 'first'],
  ['what is no error', 'just text', 'just text'],
])('%s is explained in one line', (_name, error, line) => {
  expect(explain(error)).toBe(line);
});
