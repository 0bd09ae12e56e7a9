import { parseArgs } from 'node:util';
import { runOperation } from '../run-operation.ts';
import { say } from '../say.ts';
import { lintMigration } from './lint-migration.ts';
import { changedSince, readReleased, recordReleased } from './released.ts';
import { renderAll } from './rendered-migration.ts';

const HELP = `Looks for migrations that would hold up queries, break the release before, or were
changed after they went out (docs/decisions/0027-expand-and-contract.md). Needs no database.

  npm run migrations:check               exit code 1 if there is anything
  npm run migrations:check -- --record   for a release: write down what goes out with it`;

await runOperation(async () => {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, record: { type: 'boolean' } },
  });
  if (values.help) return say(HELP);
  const [released, migrations] = await Promise.all([readReleased(), renderAll()]);
  const changed = changedSince(released, migrations);
  for (const name of changed)
    say(`${name}: changed, though it is out. Undo that and write a new migration.`);
  const linted = migrations.filter(({ name }) => !released[name]?.isExempt);
  let problems = changed.length;
  for (const migration of linted) {
    for (const { rule, statement, message } of await lintMigration(migration)) {
      problems += 1;
      say(`${migration.name}: ${rule}`, `  ${statement}`, `  ${message}`);
    }
  }
  if (problems > 0) {
    process.exitCode = 1;
    return say(`${problems} problems in ${migrations.length} migrations.`);
  }
  const exempt = migrations.length - linted.length;
  say(
    `${linted.length} migrations are safe; ${exempt} went out before these rules and are unchanged.`,
  );
  if (values.record) {
    const added = await recordReleased(released, migrations);
    say(`Written down: ${added.join(', ') || 'nothing new'}.`);
  }
});
