import { readdir, readFile } from 'node:fs/promises';

/** CPU time that a process has taken since its start, and the memory it holds now. */
export type Usage = { readonly cpuMs: number; readonly rssMiB: number };

export type RunningProcess = Usage & {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  /** CPU time of all below it that have ended. */
  readonly endedCpuMs: number;
};

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
  return parseStat(stat);
}

/** All processes of this machine; none where there is no /proc. */
export async function runningProcesses(): Promise<RunningProcess[]> {
  const entries = await readdir('/proc').catch(() => []);
  const read = entries
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => readFile(`/proc/${entry}/stat`, 'utf8').catch(() => ''));
  return (await Promise.all(read)).flatMap((stat) => (stat ? [parseStat(stat)] : []));
}

function parseStat(stat: string): RunningProcess {
  // The name, in brackets, may hold blanks; the fields after it are counted from the state.
  const end = stat.lastIndexOf(')');
  const fields = stat
    .slice(end + 2)
    .split(' ')
    .map(Number);
  const at = (place: number) => fields[place] as number;
  return {
    pid: Number.parseInt(stat, 10),
    command: stat.slice(stat.indexOf('(') + 1, end),
    parent: at(1),
    cpuMs: (at(11) + at(12)) * TICK_MS,
    endedCpuMs: (at(13) + at(14)) * TICK_MS,
    rssMiB: (at(21) * PAGE_BYTES) / 2 ** 20,
  };
}
