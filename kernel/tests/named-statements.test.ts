import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { type Database, openDatabase } from '../persistence/database.ts';
import { BoatSchema, Boats, openBoats } from './boats.ts';
import { quiet } from './start-broker.ts';

/** Boats over a single connection, so that all statements meet on it. */
async function openAlone(stack: AsyncDisposableStack) {
  const boats = stack.use(await openBoats());
  const database = stack.adopt(
    await openDatabase({
      url: boats.test.url,
      subgraph: 'boats',
      entities: [BoatSchema],
      migrations: [Boats],
      poolSize: 1,
      logger: quiet,
    }),
    (opening) => opening.close(),
  );
  return { boats, database };
}

async function prepared({ kysely }: Database, like: string): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements`.execute(kysely);
  return rows.map(({ statement }) => statement).filter((text) => text.includes(like));
}

test('a statement with parameters is prepared from the second time on, once', async () => {
  await using stack = new AsyncDisposableStack();
  const { database } = await openAlone(stack);
  const ask = (name: string) =>
    sql<{ name: string }>`select ${name}::text as name /* sloop */`.execute(database.kysely);
  await ask('first');
  expect(await prepared(database, 'sloop')).toEqual([]);
  for (const name of ['second', 'third']) expect((await ask(name)).rows).toEqual([{ name }]);
  expect(await prepared(database, 'sloop')).toHaveLength(1);
});

test('a statement without parameters is never prepared', async () => {
  await using stack = new AsyncDisposableStack();
  const { database } = await openAlone(stack);
  for (let time = 0; time < 3; time += 1)
    await sql`select 1 as one /* ketch */`.execute(database.kysely);
  expect(await prepared(database, 'ketch')).toEqual([]);
});

test('a list is one statement however long it is', async () => {
  await using stack = new AsyncDisposableStack();
  const { database } = await openAlone(stack);
  for (const length of [1, 2, 3]) {
    const ids = Array.from({ length }, newId);
    await sql`select id from boat where id = any(${ids}::uuid[])`.execute(database.kysely);
  }
  expect(await prepared(database, 'any($1::uuid[])')).toHaveLength(1);
});

test('statements that fail leave their connection usable, also in a transaction', async () => {
  await using stack = new AsyncDisposableStack();
  const { database } = await openAlone(stack);
  const divide = (by: number) =>
    database.kysely
      .transaction()
      .execute((transaction) =>
        sql<{ share: number }>`select 6 / ${by}::integer as share`.execute(transaction),
      );
  for (const by of [0, 0, 0]) await expect(divide(by)).rejects.toThrow('division by zero');
  expect((await divide(2)).rows).toEqual([{ share: 3 }]);
  const unknown = () => sql`select ${1}::integer from nowhere`.execute(database.kysely);
  for (let time = 0; time < 3; time += 1) await expect(unknown()).rejects.toThrow('nowhere');
});

test('whoever asks for all columns gets a new one without being connected anew', async () => {
  await using stack = new AsyncDisposableStack();
  const { boats, database } = await openAlone(stack);
  const ask = () => sql`select * from boat where version > ${0}`.execute(database.kysely);
  const workspaceId = newId();
  await sql`insert into boat values (${newId()}, ${workspaceId}, 1, 'Ann', now())`.execute(
    database.kysely,
  );
  for (let time = 0; time < 3; time += 1) await ask();
  await boats.test.query(`alter table boats.boat add column mast text default 'main'`);
  expect((await ask()).rows).toMatchObject([{ name: 'Ann', mast: 'main' }]);
});

test('beyond two hundred on a connection statements go without a name', async () => {
  await using stack = new AsyncDisposableStack();
  const { database } = await openAlone(stack);
  for (let index = 0; index < 210; index += 1)
    for (const value of [1, 2])
      await sql`select ${value}::integer as ${sql.ref(`yawl${index}`)}`.execute(database.kysely);
  expect(await prepared(database, '')).toHaveLength(200);
});
