import { expect, inject, test } from 'vitest';
import { OutboxTraceparent } from '../persistence/outbox-traceparent.ts';
import { createTestDatabase } from '../testing/test-database.ts';

test('the column for traces comes and goes, and rows of before stay', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await database.query('create table outbox (id int primary key)');
  await database.query('insert into outbox values (1)');
  const run = async (step: 'up' | 'down') => {
    const migration = new OutboxTraceparent(undefined as never, undefined as never);
    migration[step]();
    for (const query of migration.getQueries()) await database.query(String(query));
  };
  await run('up');
  expect(await database.query('select * from outbox')).toEqual([{ id: 1, traceparent: null }]);
  await run('down');
  expect(await database.query('select * from outbox')).toEqual([{ id: 1 }]);
});
