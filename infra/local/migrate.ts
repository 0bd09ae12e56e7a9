import { explain } from '@trellis/kernel/lifecycle';
import { provision } from '@trellis/kernel/persistence/provision';
import { readMigrateConfig } from './config.ts';
import { say } from './say.ts';
import { SUBGRAPH_MIGRATIONS } from './subgraph-migrations.ts';

try {
  const { databaseUrl: url } = readMigrateConfig();
  for (const [subgraph, migrations] of Object.entries(SUBGRAPH_MIGRATIONS)) {
    await provision({ url, subgraph, migrations });
    say(`${subgraph}: up to date`);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
