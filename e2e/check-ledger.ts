import type { TestDatabase } from '@trellis/kernel/testing/test-database';
import { expect } from 'vitest';
import type { Ledger } from './ledger.ts';
import { SUBSCRIBERS } from './system.ts';

const OUTBOXES = Object.keys(SUBSCRIBERS)
  .map((name) => `select id, aggregate_id, version, workspace_id from ${name}.outbox`)
  .join(' union all ');

/** Compares what clients were told with what is stored, counted and audited. Call it after `settle()`. */
export async function checkLedger(
  ledger: Ledger,
  database: Pick<TestDatabase, 'query'>,
): Promise<void> {
  await expectTasks(ledger, database);
  await expectAudit(ledger, database);
  await expectProgress(ledger, database);
  for (const subgraph of Object.keys(SUBSCRIBERS)) {
    expect(await database.query(`select reason, error from ${subgraph}.dead_letter`)).toEqual([]);
    expect(
      await database.query(`select id from ${subgraph}.outbox where published_at is null`),
    ).toEqual([]);
  }
}

/** Every acknowledged mutation is there, once: as many versions and events as acknowledgements. */
async function expectTasks(
  { entries, acknowledged }: Ledger,
  database: Pick<TestDatabase, 'query'>,
): Promise<void> {
  const rows = await database.query<{ id: string; version: number; status: string }>(
    'select id, version, status from tasks.task',
  );
  const stored = new Map(rows.map((row) => [row.id, `${row.version} ${row.status === 'DONE'}`]));
  const expected = new Map(entries.map(({ id, version, isDone }) => [id, `${version} ${isDone}`]));
  expect(stored).toEqual(expected);
  const [events] = await database.query<{ count: number }>(
    'select count(*)::integer as count from tasks.outbox',
  );
  expect(events?.count).toBe(acknowledged);
}

/** Every event is in the chain once, the chain has no gap, and each task's events are in order. */
async function expectAudit(
  { entries }: Ledger,
  database: Pick<TestDatabase, 'query'>,
): Promise<void> {
  const difference = `select id from (${OUTBOXES}) as event full join (select id as audited from audit.audit_event) as chain on chain.audited = event.id where event.id is null or chain.audited is null`;
  expect(await database.query(difference)).toEqual([]);
  const gaps = `select workspace_id from audit.audit_event group by workspace_id having max(sequence) <> count(*) or count(distinct sequence) <> count(*)`;
  expect(await database.query(gaps)).toEqual([]);
  const order = `
    select chain.subject_id, array_agg(event.version order by chain.sequence) as versions
    from audit.audit_event as chain join tasks.outbox as event on event.id = chain.id
    group by chain.subject_id`;
  const rows = await database.query<{ subject_id: string; versions: number[] }>(order);
  const inOrder = rows.filter(({ versions }) =>
    versions.every((version, index) => version === index + 1),
  );
  expect([inOrder.length, rows.length]).toEqual([entries.length, entries.length]);
}

async function expectProgress(
  { entries }: Ledger,
  database: Pick<TestDatabase, 'query'>,
): Promise<void> {
  for (const [goalId, tasks] of Map.groupBy(entries, (entry) => entry.goalId)) {
    const done = tasks.filter(({ isDone }) => isDone).length;
    const [goal] = await database.query(
      `select progress, (
         select count(*)::integer from goals.goal_task where goal_id = goal.id
       ) as total_tasks, (
         select count(*)::integer from goals.goal_task where goal_id = goal.id and status = 'DONE'
       ) as done_tasks
       from goals.goal where id = $1`,
      [goalId],
    );
    expect(goal).toEqual({
      total_tasks: tasks.length,
      done_tasks: done,
      progress: done / tasks.length,
    });
  }
}
