import { newId } from '@trellis/kernel/ids';
import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { expect, inject, test } from 'vitest';
import { migrations } from '../persistence/migrations/index.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { verifyChain } from '../queries/verify-chain.ts';

const LENGTH = 1_250;

test('what was recorded before there were hashes is chained', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const { url } = database;
  await provision({ url, subgraph: 'audit', migrations: migrations.slice(0, 2) });
  const chains = [newId(), newId(), newId()];
  for (const [index, chain] of chains.entries()) await record(url, chain, LENGTH * index + 1);
  await provision({ url, subgraph: 'audit', migrations });
  const options = '-c search_path=audit';
  const pool = new Pool({ connectionString: url, options, max: 1 });
  pool.on('error', () => undefined);
  await using kysely = new Kysely<AuditDatabase>({ dialect: new PostgresDialect({ pool }) });
  for (const [index, workspaceId] of chains.entries())
    expect(
      await verifyChain(kysely, { workspaceId, anchors: [], isSigned: () => false }),
    ).toMatchObject({ fault: null, checked: LENGTH * index + 1 });
  await expect(
    database.query(`update audit.audit_event set type = 'forged'`),
  ).rejects.toMatchObject({ code: '42501' });
});

async function record(url: string, chain: string, length: number): Promise<void> {
  const client = new Client({ connectionString: url, options: '-c search_path=audit' });
  await client.connect();
  await client.query(
    `insert into audit_event
     select gen_random_uuid(), $1, number, 'tasks.task-updated.v1',
       '2026-01-01T00:00:00.123Z'::timestamptz + number * interval '1.000001 s',
       '2026-01-01T00:00:00Z', 'USER', gen_random_uuid(), 'task', 'splice', null, gen_random_uuid(),
       jsonb_build_array(jsonb_build_object(
         'field', 'title', 'before', null, 'after', jsonb_build_object('10', 1e21, '9', 'é"\\', 'a', 0.10)
       )),
       'request', null
     from generate_series(1, $2::integer) as number`,
    [chain, length],
  );
  await client.query('insert into audit_head values ($1, $2)', [chain, length]);
  await client.end();
}
