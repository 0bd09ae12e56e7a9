import { readFile } from 'node:fs/promises';

/** CPU time that a process has taken since its start, and the memory it holds now. */
export type Usage = { readonly cpuMs: number; readonly rssMiB: number };

// What /proc counts in: ticks of a hundredth of a second, and pages.
const TICK_MS = 10;
const PAGE_BYTES = 4096;

/**
 * Reads what a process with all its threads has used.
 *
 * @throws where there is no /proc, or the process is gone
 */
export async function usageOf(pid: number): Promise<Usage> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch((error) => {
    throw new Error(`The usage of process ${pid} cannot be read; this needs Linux.`, {
      cause: error,
    });
  });
  // The name, in brackets, may hold blanks; the fields after it are counted from the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number) as [
    number,
    number,
    number,
  ];
  return { cpuMs: (user + system) * TICK_MS, rssMiB: (pages * PAGE_BYTES) / 2 ** 20 };
}
