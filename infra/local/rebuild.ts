import { parseArgs } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { createLogger } from '@trellis/kernel/logger';
import { readMigrateConfig } from './config.ts';
import { PROJECTIONS } from './projections.ts';
import { runOperation } from './run-operation.ts';
import { say } from './say.ts';

const HELP = `Builds a projection anew from what its publisher has said, while everything runs.

  npm run rebuild -- PROJECTION  ${Object.entries(PROJECTIONS)
    .map(([name, { description }]) => `${name}: ${description}`)
    .join('\n                                 ')}

Reads go on and show what was there before until a part is done; changes of that part wait. Use the
release that runs. DATABASE_URL leads to the database.`;

await runOperation(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return say(HELP);
  const [name = '', ...rest] = positionals;
  const projection = PROJECTIONS[name];
  if (!projection || rest.length > 0)
    throw new ConfigError(`Which projection? One of: ${Object.keys(PROJECTIONS).join(', ')}.`);
  const logger = createLogger({ service: 'rebuild', level: 'warn' });
  await projection.rebuild({ ...readMigrateConfig(), logger, onProgress: say });
});
