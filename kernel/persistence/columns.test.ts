import { DummyDriver, Kysely, PostgresAdapter, PostgresQueryCompiler, sql } from 'kysely';
import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';

const kysely = new Kysely<{ boat: { id: string; built_at: Date } }>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: () => undefined as never,
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const COLUMNS = [
  'boat.id',
  'boat.built_at as builtAt',
  sql<string>`to_char(${sql.ref('boat.built_at')}, 'YYYY')`.as('year'),
] as const;

test('a list of columns makes the same SQL, alone and beside other columns', () => {
  const boats = kysely.selectFrom('boat');
  expect(boats.select(columnsOf(COLUMNS)).compile().sql).toBe(boats.select(COLUMNS).compile().sql);
  const more = sql<number>`1`.as('one');
  expect(boats.select([...columnsOf(COLUMNS), more]).compile().sql).toBe(
    boats.select([...COLUMNS, more]).compile().sql,
  );
});

test('a column with a parameter is refused, as it would be lost', () => {
  const column = sql<number>`${1}::integer`.as('one');
  expect(() => columnsOf([column])).toThrow('parameters');
});
