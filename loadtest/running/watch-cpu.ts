import { readdir, readFile } from 'node:fs/promises';
import { usageOf } from '../processes/usage.ts';

export type CpuPoint = {
  readonly at: number;
  /** Cores in use, by what uses them. */
  readonly cores: Readonly<Record<string, number>>;
};

const PERIOD_MS = 2_000;

/** Samples the CPU of processes and of all below them; nothing where there is no /proc. */
export function watchCpu(roots: Readonly<Record<string, number>>): { stop: () => CpuPoint[] } {
  const points: CpuPoint[] = [];
  let before = new Map<number, number>();
  let last = Date.now();
  const sample = async () => {
    const now = Date.now();
    const found = await usageOfAll(roots);
    const cores: Record<string, number> = {};
    for (const { pid, name, cpuMs } of found) {
      const known = before.get(pid);
      if (known !== undefined)
        cores[name] = (cores[name] ?? 0) + (cpuMs - known) / Math.max(1, now - last);
    }
    if (before.size > 0) points.push({ at: now, cores });
    before = new Map(found.map(({ pid, cpuMs }) => [pid, cpuMs]));
    last = now;
  };
  const timer = setInterval(() => void sample().catch(() => undefined), PERIOD_MS);
  return {
    stop() {
      clearInterval(timer);
      return points;
    },
  };
}

/** What processes and all below them have used, with the name of the root they belong to, or PostgreSQL. */
export async function usageOfAll(roots: Readonly<Record<string, number>>) {
  const names = new Map(Object.entries(roots).map(([name, pid]) => [pid, name]));
  const parents = new Map<number, { parent: number; command: string }>();
  for (const entry of await readdir('/proc').catch(() => [])) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const [, command = '', parent = '0'] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
    parents.set(pid, { parent: Number(parent), command });
  }
  const ownerOf = (pid: number): string | undefined => {
    const { parent = 0, command = '' } = parents.get(pid) ?? {};
    if (names.has(pid)) return names.get(pid);
    const owner = parent > 1 ? ownerOf(parent) : undefined;
    return owner && (command.startsWith('postgres') ? 'PostgreSQL' : owner);
  };
  const found = [...parents.keys()].flatMap((pid) => {
    const name = ownerOf(pid);
    return name ? [{ pid, name }] : [];
  });
  const used = found.map(async (one) => {
    const usage = await usageOf(one.pid).catch(() => null);
    return usage ? [{ ...one, ...usage }] : [];
  });
  return (await Promise.all(used)).flat();
}
