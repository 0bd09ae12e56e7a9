import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import type { Database } from '../persistence/database.ts';
import { openBoats, type TestBoats } from './boats.ts';

async function backendOf({ kysely }: Database): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(kysely);
  return rows[0]?.pid as number;
}

const echo = async ({ kysely }: Database, value: number) => {
  const { rows } = await sql<{ value: number }>`select ${value}::integer as value`.execute(kysely);
  return rows[0]?.value;
};

const divide = ({ kysely }: Database, by: number) =>
  sql`select 6 / ${by}::integer`.execute(kysely).then(
    () => 'fine',
    (error: Error) => error.message,
  );

async function addBoat({ database }: TestBoats): Promise<string> {
  const id = newId();
  await sql`insert into boat values (${id}, ${newId()}, 1, 'Ann', now())`.execute(database.kysely);
  return id;
}

test('reads that are asked at once share a connection, and each gets its own answer', async () => {
  await using boats = await openBoats();
  const { database } = boats;
  const values = Array.from({ length: 12 }, (_, index) => index);
  expect(await Promise.all(values.map((value) => echo(database, value)))).toEqual(values);
  const backends = await Promise.all(values.map(() => backendOf(database)));
  expect(new Set(backends).size).toBe(1);
});

test('more reads than the lines take at once are all answered', async () => {
  await using boats = await openBoats();
  const values = Array.from({ length: 300 }, (_, index) => index);
  expect(await Promise.all(values.map((value) => echo(boats.database, value)))).toEqual(values);
});

test('a read that fails leaves those before and behind it alone', async () => {
  await using boats = await openBoats();
  const outcomes = await Promise.all([3, 0, 2, 0, 1].map((by) => divide(boats.database, by)));
  expect(outcomes).toEqual(['fine', 'division by zero', 'fine', 'division by zero', 'fine']);
});

test('reads pass one that takes long', async () => {
  await using boats = await openBoats();
  const { kysely } = boats.database;
  const order: string[] = [];
  const slow = ['first', 'second', 'third'].map((name) =>
    sql`select pg_sleep(1.5)`.execute(kysely).then(() => order.push(name)),
  );
  await expect.poll(() => running(boats)).toBe(1);
  await echo(boats.database, 1);
  order.push('quick');
  await Promise.all(slow);
  expect(order[0]).toBe('quick');
});

test('a read does not wait behind a change that waits for a lock', async () => {
  await using boats = await openBoats();
  const { database } = boats;
  const id = await addBoat(boats);
  const rename = (kysely: Database['kysely'], name: string) =>
    sql`update boat set name = ${name} where id = ${id}`.execute(kysely);
  let waiting: Promise<unknown> | undefined;
  await database.kysely.transaction().execute(async (transaction) => {
    await rename(transaction, 'Bea');
    waiting = rename(database.kysely, 'Cleo');
    await expect.poll(() => boats.test.query(WAITING).then((rows) => rows.length)).toBe(1);
    expect(await echo(database, 7)).toBe(7);
  });
  await waiting;
  const { rows } = await sql<{ name: string }>`select name from boat`.execute(database.kysely);
  expect(rows).toEqual([{ name: 'Cleo' }]);
});

test('what was written is read, whoever reads it', async () => {
  await using boats = await openBoats();
  for (let count = 1; count <= 20; count += 1) {
    await addBoat(boats);
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from boat`.execute(boats.database.kysely);
    expect(rows).toEqual([{ count }]);
  }
});

test('reads under way fail when their connection is cut, and the next ones have another', async () => {
  await using boats = await openBoats();
  const { database } = boats;
  await echo(database, 1);
  const under = expect(sql`select pg_sleep(4)`.execute(database.kysely)).rejects.toThrow();
  await expect.poll(() => running(boats)).toBe(1);
  await boats.test.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await under;
  await expect.poll(() => echo(database, 2).catch(() => null)).toBe(2);
});

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

async function running({ test }: TestBoats): Promise<number> {
  const rows = await test.query(
    `select from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`,
  );
  return rows.length;
}
