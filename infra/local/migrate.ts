import { migrations as accounts } from '@trellis/accounts/migrations';
import { migrations as audit } from '@trellis/audit/migrations';
import { migrations as goals } from '@trellis/goals/migrations';
import { explain } from '@trellis/kernel/lifecycle';
import { provision } from '@trellis/kernel/persistence/provision';
import { migrations as notifications } from '@trellis/notifications/migrations';
import { migrations as tasks } from '@trellis/tasks/migrations';
import { readMigrateConfig } from './config.ts';
import { say } from './say.ts';

try {
  const { databaseUrl: url } = readMigrateConfig();
  for (const [subgraph, migrations] of Object.entries({
    accounts,
    goals,
    tasks,
    audit,
    notifications,
  })) {
    await provision({ url, subgraph, migrations });
    say(`${subgraph}: up to date`);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
