import { relative } from 'node:path';
import type { TestProject, Vitest } from 'vitest/node';

// Folders whose tests talk to no server, so that one of them alone starts at once.
const PURE = [/(^|\/)domain\//, /^infra\/local\/exchange\/(plan|jsonl|ical)\//];

/** Whether any of the test files that were asked for may use a server. */
export async function needsServers(project: TestProject): Promise<boolean> {
  const { filenamePattern } = project.vitest as Vitest & { filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern ?? []);
  const paths = testFiles.map((file) => relative(project.config.root, file));
  return paths.length === 0 || paths.some((path) => !PURE.some((folder) => folder.test(path)));
}
