import { readExchangeEnvironment } from './command/config.ts';
import { runImport } from './command/run-import.ts';

process.exitCode = await runImport({
  args: process.argv.slice(2),
  token: readExchangeEnvironment().token,
  output: process.stdout,
  errors: process.stderr,
});
