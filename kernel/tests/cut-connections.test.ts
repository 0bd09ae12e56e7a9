import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { launch, openBoats, type TestBoats } from './boats.ts';

const AT_ONCE = 10;

const cutAll = (boats: TestBoats) =>
  boats.test.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );

async function outcomesOf(launches: readonly Promise<string>[]): Promise<Set<string>> {
  return new Set((await Promise.allSettled(launches)).map(({ status }) => status));
}

test('transactions whose connections are cut fail, and take no place in the pool with them', async () => {
  await using boats = await openBoats();
  const workspaceId = newId();
  for (const _round of [1, 2, 3]) {
    const [begun, cut] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let open = 0;
    const pause = () => {
      open += 1;
      if (open === AT_ONCE) begun.resolve();
      return cut.promise;
    };
    const launches = Array.from({ length: AT_ONCE }, () =>
      launch(boats.database, { workspaceId, pause }),
    );
    await begun.promise;
    await cutAll(boats);
    cut.resolve();
    expect(await outcomesOf(launches)).toEqual(new Set(['rejected']));
  }
  const again = Array.from({ length: AT_ONCE }, () => launch(boats.database, { workspaceId }));
  expect(await outcomesOf(again)).toEqual(new Set(['fulfilled']));
});

test('connections that are cut before a transaction begins on them are replaced', async () => {
  await using boats = await openBoats();
  const workspaceId = newId();
  for (const _round of [1, 2, 3, 4, 5]) {
    // Some may still meet a connection of the round before.
    await Promise.allSettled(
      Array.from({ length: AT_ONCE }, () =>
        sql`select pg_sleep(0.01)`.execute(boats.database.kysely),
      ),
    );
    // The cut arrives while the transactions begin, so each may find its connection or not.
    const cutting = cutAll(boats);
    await Promise.allSettled(
      Array.from({ length: AT_ONCE }, () => launch(boats.database, { workspaceId })),
    );
    await cutting;
  }
  await expect
    .poll(() =>
      outcomesOf(Array.from({ length: AT_ONCE }, () => launch(boats.database, { workspaceId }))),
    )
    .toEqual(new Set(['fulfilled']));
});
