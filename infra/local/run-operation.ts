import { ConfigError } from '@trellis/kernel/config';
import { explain } from '@trellis/kernel/lifecycle';

/**
 * Runs a command for operators: exit code 2 when it was called wrongly, 1 when it fails, each with a line
 * on standard error that says why.
 */
export async function runOperation(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isUsage =
      error instanceof ConfigError ||
      String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${isUsage ? (error as Error).message : explain(error)}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
