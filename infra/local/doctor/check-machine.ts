import { statfs } from 'node:fs/promises';
import { type Finding, failure, ok, type Patient, warning } from './finding.ts';

const ABOUT = 'this machine';
// Type stripping without a flag began with 22.18; what is tested is 24.
const OLDEST = [22, 18] as const;
const TESTED = 24;
const LITTLE_SPACE = 1024 ** 3;

export async function checkMachine(_patient: Patient): Promise<Finding[]> {
  return [checkNode(process.versions.node), await checkSpace()];
}

/** @param version as `process.versions.node` has it */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return failure(
      ABOUT,
      `Node ${version} cannot run Trellis`,
      `Install Node ${TESTED}, or run it by npm, which brings its own.`,
    );
  return major < TESTED
    ? warning(ABOUT, `Node ${version} is older than what is tested`, `Use Node ${TESTED}.`)
    : ok(ABOUT, `Node ${version}`);
}

async function checkSpace(): Promise<Finding> {
  const { bavail, bsize } = await statfs('.');
  const free = bavail * bsize;
  const text = `${(free / 1024 ** 3).toFixed(1)} GiB free on this disk`;
  return free < LITTLE_SPACE
    ? warning(ABOUT, text, 'Make room: a full disk stops PostgreSQL and RabbitMQ.')
    : ok(ABOUT, text);
}
