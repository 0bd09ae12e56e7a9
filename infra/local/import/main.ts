import { readImportEnvironment } from './config.ts';
import { runImport } from './run-import.ts';

process.exitCode = await runImport({
  args: process.argv.slice(2),
  token: readImportEnvironment().token,
  output: process.stdout,
  errors: process.stderr,
});
