import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine } from '../bench/machine.ts';
import type { Outcome } from '../running/run-scenario.ts';
import { pageOf } from './page.ts';

export const RESULTS = join(import.meta.dirname, '..', 'results');

/** Writes what was measured as JSON and as a page, and answers where, without the ending. */
export async function writeReport(
  scenario: string,
  measured: Outcome & { options: object },
): Promise<string> {
  const path = join(RESULTS, scenario);
  const report = { scenario, machine: describeMachine(), ...measured };
  await mkdir(RESULTS, { recursive: true });
  await writeFile(`${path}.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(`${path}.html`, pageOf(report));
  return path;
}
