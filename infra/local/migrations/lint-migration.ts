import { isOlderRelease, RELEASE, unusedSince } from '@trellis/kernel/persistence/contract-step';
import { dataChanges } from './data-changes.ts';
import type { RenderedMigration } from './rendered-migration.ts';
import { runSquawk } from './run-squawk.ts';

/** What breaks the release before, which goes on running beside the new one. */
const CONTRACT_RULES = new Set([
  'ban-drop-column',
  'ban-drop-not-null',
  'ban-drop-table',
  'renaming-column',
  'renaming-table',
]);

export type Problem = {
  readonly migration: string;
  readonly statement: string;
  readonly rule: string;
  readonly message: string;
};

/**
 * What makes a migration unsafe while two releases run on the database: locks that hold up queries,
 * and taking away what the older release uses.
 *
 * @param release the newest release that is out
 */
export async function lintMigration(
  migration: RenderedMigration,
  release: string = RELEASE,
): Promise<Problem[]> {
  const { statements, name } = migration;
  const ends: number[] = [];
  let sql = migration.isTransactional ? 'begin;\n' : '';
  for (const statement of statements) {
    sql += `${statement};\n`;
    ends.push(sql.split('\n').length - 1);
  }
  if (migration.isTransactional) sql += 'commit;\n';
  const problem = (statement: string, rule: string, message: string): Problem => ({
    migration: name,
    statement: statement.replace(/\s+/g, ' ').trim(),
    rule,
    message,
  });

  const since = unusedSince(name);
  const findings = await runSquawk(sql, migration);
  const problems: Problem[] = [];
  for (const { line, rule, message } of findings) {
    const statement = statements[ends.findIndex((end) => line < end)] ?? '';
    if (!CONTRACT_RULES.has(rule)) problems.push(problem(statement, rule, message));
    else if (!since) problems.push(problem(statement, rule, `${message} ${HOW_TO_CONTRACT}`));
  }
  if (since && isOlderRelease(release, since))
    problems.push(problem(name, 'contract-too-early', tooEarly(since, release)));
  if (migration.isDataDependent) problems.push(problem(name, 'data-dependent', HOW_TO_BE_READ));
  for (const statement of dataChanges(statements))
    problems.push(problem(statement, 'data-change', HOW_TO_CHANGE_DATA));
  return problems;
}

const HOW_TO_CONTRACT =
  'First let a release go out that does without it. Then take it away in a migration of its own whose ' +
  'name ends in -unused-since- and that release.';

const HOW_TO_CHANGE_DATA =
  'The rows stay locked until the migration is done. Let the new release write what is new, and fill ' +
  'what is old in batches by a job; a statement about few rows says so by a comment: -- bounded: why.';

const HOW_TO_BE_READ =
  'It looks at rows while it runs, so nobody can tell beforehand what it does and for how long. Use addSql.';

function tooEarly(since: string, release: string): string {
  return `Release ${since} is not out (the newest is ${release}), and what runs now still uses what is taken away.`;
}
