import { Migration } from '@mikro-orm/migrations';
import { OnlineIndex } from '@trellis/kernel/persistence/online-index';
import type { MigrationClass } from '@trellis/kernel/persistence/provision';
import { expect, test } from 'vitest';
import { lintMigration } from '../migrations/lint-migration.ts';
import { changedSince, readReleased } from '../migrations/released.ts';
import { renderAll, renderMigration } from '../migrations/rendered-migration.ts';

function migrationOf(name: string, ...statements: string[]): MigrationClass {
  return class extends Migration {
    override name = name;
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  };
}

async function rulesBrokenBy(Class: MigrationClass, release = '0.3.0'): Promise<string[]> {
  const problems = await lintMigration(await renderMigration('goals', Class), release);
  return [...new Set(problems.map(({ rule }) => rule))].sort();
}

const rulesOf = (...statements: string[]) =>
  rulesBrokenBy(migrationOf('0009-change', ...statements));

test.each([
  ['create index goal_due on goal (due)', 'require-concurrent-index-creation'],
  ['drop index goal_due', 'require-concurrent-index-deletion'],
  [
    'create index concurrently goal_due on goal (due)',
    'ban-concurrent-index-creation-in-transaction',
  ],
  ['alter table goal add column due date not null', 'adding-required-field'],
  ['alter table goal alter column due type timestamptz', 'changing-column-type'],
  ['alter table goal alter column due set not null', 'adding-not-nullable-field'],
  ['alter table goal alter column due drop not null', 'ban-drop-not-null'],
  ['alter table goal add constraint late check (due > now())', 'constraint-missing-not-valid'],
  [
    'alter table goal add constraint of_team foreign key (team_id) references team (id)',
    'adding-foreign-key-constraint',
  ],
  ['alter table goal add constraint one unique (title)', 'disallowed-unique-constraint'],
  ['alter table goal drop column due', 'ban-drop-column'],
  ['drop table goal', 'ban-drop-table'],
  ['alter table goal rename column due to target', 'renaming-column'],
  ['alter table goal rename to aim', 'renaming-table'],
  ['alter table goal add column at timestamp', 'prefer-timestamp-tz'],
  [`update goal set health = 'UNKNOWN'`, 'data-change'],
  ['delete from goal where due is null', 'data-change'],
  ['insert into aim select * from goal', 'data-change'],
  ['with old as (delete from goal returning id) select count(*) from old', 'data-change'],
  ['do $$ begin perform 1; end $$', 'data-change'],
  ['truncate goal', 'data-change'],
  ['alter tabel goal', 'syntax-error'],
])('refuses %s', async (statement, rule) => {
  expect(await rulesOf(statement)).toContain(rule);
});

test.each([
  ['a column that may be null', 'alter table goal add column due date'],
  ['a column with a default', `alter table goal add column due text not null default 'SOON'`],
  [
    'a constraint that is checked later',
    'alter table goal add constraint late check (due > now()) not valid',
  ],
  ['rows that are listed', `insert into setting (name) values ('theme')`],
  [
    'a change of few rows that says why',
    `-- bounded: one row for each shard, of which there are 16
     update outbox_head set position = 0`,
  ],
])('lets %s pass', async (_, statement) => {
  expect(await rulesOf(statement)).toEqual([]);
});

test('a table that was made in the same migration is nobody’s yet', async () => {
  expect(
    await rulesOf(
      'create table aim (id uuid primary key, title text, goal_id uuid references goal (id))',
      'create index aim_goal on aim (goal_id)',
      `insert into aim (id, title) select id, title from goal`,
      'update aim set title = upper(title)',
    ),
  ).toEqual([]);
});

test('an index that is made online passes', async () => {
  class GoalDue extends OnlineIndex {
    override name = '0009-goal-due';
    protected override readonly index = 'goal_due';
    protected override readonly on = 'goal (workspace_id, due)';
  }
  expect(await rulesBrokenBy(GoalDue)).toEqual([]);
});

test('outside a transaction every statement must bear a second run', async () => {
  class Twice extends Migration {
    override name = '0009-twice';
    override isTransactional = () => false;
    override up(): void {
      this.addSql('create index concurrently goal_due on goal (due)');
    }
  }
  expect(await rulesBrokenBy(Twice)).toEqual(['prefer-robust-stmts']);
});

test('what is taken away names the release that stopped using it, and that release is out', async () => {
  const drop = 'alter table goal drop column due';
  const rules = (name: string) => rulesBrokenBy(migrationOf(name, drop), '0.3.0');
  expect(await rules('0009-drop-due-unused-since-0.3.0')).toEqual([]);
  expect(await rules('0009-drop-due-unused-since-0.4.0')).toEqual(['contract-too-early']);
  expect(await rules('0009-drop-due')).toEqual(['ban-drop-column']);
});

test('a migration that decides by what it reads is refused', async () => {
  class Reads extends Migration {
    override name = '0009-reads';
    override async up(): Promise<void> {
      for (const _ of await this.execute('select id from goal')) this.addSql('select 1');
    }
  }
  expect(await rulesBrokenBy(Reads)).toEqual(['data-dependent']);
});

test('a problem names the statement that it is in', async () => {
  const migration = await renderMigration(
    'goals',
    migrationOf('0009-two', 'alter table goal\n  add column due date', 'drop table\n  goal'),
  );
  expect(await lintMigration(migration)).toMatchObject([
    { migration: 'goals/0009-two', rule: 'ban-drop-table', statement: 'drop table goal' },
  ]);
});

test('a migration that is out and was changed, or is gone, is named', async () => {
  const released = await readReleased();
  const migrations = await renderAll();
  expect(changedSince(released, migrations)).toEqual([]);
  const [first, second, ...others] = migrations as [(typeof migrations)[0], (typeof migrations)[0]];
  const edited = { ...first, statements: [...first.statements, 'select 1'] };
  expect(changedSince(released, [edited, ...others])).toEqual([first.name, second.name]);
});

test('all migrations of Trellis are safe, but for those that went out before these rules', async () => {
  const released = await readReleased();
  const migrations = await renderAll();
  const problems = await Promise.all(
    migrations
      .filter(({ name }) => !released[name]?.isExempt)
      .map((migration) => lintMigration(migration)),
  );
  expect(problems.flat()).toEqual([]);
});
