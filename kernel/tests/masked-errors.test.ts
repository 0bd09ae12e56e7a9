import { GraphQLError } from 'graphql';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { formatError } from '../graphql-errors.ts';
import { quiet } from './start-broker.ts';

const shown = (error: unknown) =>
  formatError(
    { message: 'secret' },
    new GraphQLError('secret', { originalError: error as Error }),
    {
      logger: quiet,
      requestId: 'request-1',
    },
  );

const failureOf = (work: () => Promise<unknown>) =>
  work().then(
    () => null,
    (error: unknown) => error,
  );

test('a database that is not there, and a statement that took too long, are worth another try', async () => {
  const away = await failureOf(() =>
    new Client({ connectionString: `postgres://nobody@127.0.0.1:9/none` }).connect(),
  );
  const client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  const slow = await failureOf(() =>
    client.query(`set statement_timeout = '20ms'; select pg_sleep(5)`),
  );
  await client.end();
  for (const error of [away, slow, new Error('The command failed.', { cause: slow })])
    expect(shown(error)).toEqual({
      message: 'This cannot be done right now; try again.',
      extensions: { code: 'SERVICE_UNAVAILABLE', requestId: 'request-1' },
    });
});

test('anything else is our fault, and says nothing but where to look', () => {
  for (const error of [new TypeError('secret'), new Error('secret')])
    expect(shown(error)).toEqual({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL', requestId: 'request-1' },
    });
});
