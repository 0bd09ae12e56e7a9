import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from '../logger.ts';

function logged(error: unknown): string {
  let written = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  createLogger({ service: 'test', level: 'info', destination }).error({ err: error }, 'It failed.');
  return written;
}

test('an error of the database is logged without the row it was about', () => {
  const detail = 'Failing row contains (1, hunter2\nof two lines).';
  const error = Object.assign(new Error(`a check failed\n - detail: ${detail}`), {
    code: '23514',
    detail,
  });
  for (const thrown of [error, new Error('The command failed.', { cause: error })]) {
    const line = logged(thrown);
    expect(line).toContain('a check failed');
    expect(line).not.toContain('hunter2');
  }
  expect(JSON.parse(logged(error)).err).toMatchObject({ type: 'Error', code: '23514' });
});

test('what is thrown and is no error is logged as it is', () => {
  expect(JSON.parse(logged('just text')).err).toBe('just text');
});
