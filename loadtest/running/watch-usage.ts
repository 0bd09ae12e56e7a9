import { type RunningProcess, runningProcesses, type Usage } from '../processes/usage.ts';

/** What each part has used since it was started, at one moment. */
export type UsagePoint = { readonly at: number; readonly parts: Readonly<Record<string, Usage>> };

const PERIOD_MS = 2_000;

/** Samples processes with all below them; nothing where there is no /proc. */
export function watchUsage(roots: Readonly<Record<string, number>>): {
  stop: () => Promise<UsagePoint[]>;
} {
  const points: UsagePoint[] = [];
  const sample = async () => {
    const at = Date.now();
    const parts = partsOf(await runningProcesses(), roots);
    if (Object.keys(parts).length > 0) points.push({ at, parts });
  };
  let last = sample();
  const timer = setInterval(() => {
    last = last.then(sample);
  }, PERIOD_MS);
  return {
    async stop() {
      clearInterval(timer);
      await last;
      await sample();
      return points;
    },
  };
}

/** Usage by the part that a process belongs to; what runs PostgreSQL is a part of its own. */
export function partsOf(
  processes: readonly RunningProcess[],
  roots: Readonly<Record<string, number>>,
): Record<string, Usage> {
  const names = new Map(Object.entries(roots).map(([name, pid]) => [pid, name]));
  const known = new Map(processes.map((one) => [one.pid, one]));
  const partOf = (pid: number): string | undefined => {
    if (names.has(pid)) return names.get(pid);
    const { parent = 0, command = '' } = known.get(pid) ?? {};
    const part = parent > 1 ? partOf(parent) : undefined;
    return part && (command.startsWith('postgres') ? 'PostgreSQL' : part);
  };
  const parts: Record<string, Usage> = {};
  for (const { pid, cpuMs, endedCpuMs, rssMiB } of processes) {
    const part = partOf(pid);
    if (!part) continue;
    const sum = parts[part] ?? { cpuMs: 0, rssMiB: 0 };
    parts[part] = { cpuMs: sum.cpuMs + cpuMs + endedCpuMs, rssMiB: sum.rssMiB + rssMiB };
  }
  return parts;
}
