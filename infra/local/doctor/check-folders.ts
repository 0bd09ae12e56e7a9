import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { explain } from '@trellis/kernel/lifecycle';
import { isDistributed } from './check-settings.ts';
import { type Finding, failure, ok, type Patient } from './finding.ts';

const WRITABLE = { AUDIT_ANCHOR_DIRECTORY: 'audit', DATA_DIRECTORY: 'npm start' } as const;

/** Whether folders and files that settings name can be used by this account. */
export async function checkFolders({ environment }: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, who] of Object.entries(WRITABLE)) {
    const path = environment[name];
    if (path && !(name === 'DATA_DIRECTORY' && isDistributed(environment)))
      findings.push(await checkWritable(name, path, who));
  }
  if (environment.SUPERGRAPH_PATH)
    findings.push(await checkReadable('SUPERGRAPH_PATH', environment.SUPERGRAPH_PATH));
  return findings;
}

async function checkWritable(name: string, path: string, who: string): Promise<Finding> {
  try {
    const place = await nearestExisting(resolve(path));
    if (!(await stat(place)).isDirectory())
      return failure(name, `${path} is no folder`, `${who} needs a folder it can write to.`);
    await access(place, constants.W_OK);
    return ok(name, `${path} can be written to`);
  } catch (error) {
    return failure(name, explain(error), `${who} needs a folder this account can write to.`);
  }
}

// What is missing is made by whoever needs it.
async function nearestExisting(path: string): Promise<string> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : nearestExisting(dirname(path));
}

async function checkReadable(name: string, path: string): Promise<Finding> {
  return access(resolve(path), constants.R_OK).then(
    () => ok(name, `${path} can be read`),
    (error) => failure(name, explain(error), 'Name a file with a composed supergraph.'),
  );
}
