import { readExchangeEnvironment } from './command/config.ts';
import { runExport } from './command/run-export.ts';

// Whoever reads the output may have had enough of it.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await runExport({
  args: process.argv.slice(2),
  token: readExchangeEnvironment().token,
  output: process.stdout,
  errors: process.stderr,
});
