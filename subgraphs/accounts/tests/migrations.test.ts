import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { expect, inject, test } from 'vitest';
import { migrations } from '../persistence/migrations/index.ts';

const USER = '01a20fac-0000-7000-8000-000000000001';
const WORKSPACE = '01a20fac-0000-7000-8000-000000000002';

test('what was there before teams and keys is kept, with what comes nearest in the new columns', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const bring = (count: number) =>
    provision({
      url: database.url,
      subgraph: 'accounts',
      migrations: migrations.slice(0, count),
    });
  await bring(1);
  await database.query(
    `insert into accounts.account values ('${USER}', 1, 'Ada', 'ada', 'ada@example.com', 'UTC', 'en', now(), now())`,
  );
  await database.query(
    `insert into accounts.workspace values ('${WORKSPACE}', 1, 'harbour', 'Harbour', 'UTC', now(), now())`,
  );
  await database.query(
    `insert into accounts.membership values ('${USER}', 1, '${WORKSPACE}', '${USER}', 'ADMIN', '2026-01-01Z')`,
  );
  await database.query(
    `insert into accounts.session values ('${USER}', 1, '${USER}', now(), '2026-01-02Z', now(), null)`,
  );

  await bring(2);
  const [row] = await database.query(`
    select avatar_url, week_start, deleted_at, membership.updated_at as role_of, last_seen_at, ip
    from accounts.account, accounts.workspace, accounts.membership, accounts.session`);
  expect(row).toEqual({
    avatar_url: null,
    week_start: 'MO',
    deleted_at: null,
    role_of: new Date('2026-01-01Z'),
    last_seen_at: new Date('2026-01-02Z'),
    ip: null,
  });
});
