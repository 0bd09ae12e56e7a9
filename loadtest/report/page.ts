import type { Machine } from '../bench/machine.ts';
import { type CpuPerRequest, describeCpu } from '../running/cpu-per-request.ts';
import type { UsagePoint } from '../running/watch-usage.ts';
import { chartOf, escaped, type Line } from './chart.ts';
import type { Moment } from './record.ts';

type Metric = { values: Record<string, number>; thresholds?: Record<string, { ok: boolean }> };

export type Report = {
  readonly scenario: string;
  readonly machine: Machine;
  readonly options: object;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly moments: readonly Moment[];
  readonly usage: readonly UsagePoint[];
  readonly cpu: CpuPerRequest | null;
};

/** The report of a run as one page that needs nothing else. */
export function pageOf(report: Report): string {
  const { scenario, machine, options, metrics, moments, usage, cpu } = report;
  const start = moments[0]?.at ?? usage[0]?.at ?? 0;
  const over = (name: string, key: string) => ({
    name,
    points: moments.flatMap(({ at, values }) =>
      values[key] === undefined ? [] : [[(at - start) / 1_000, values[key]] as const],
    ),
  });
  const charts = [
    chartOf(
      'Time of requests',
      'ms',
      ['med', 'p(95)', 'p(99)'].map((one) => over(one, `http_req_duration.${one}`)),
    ),
    chartOf('Requests', 'per second', [over('requests', 'http_reqs.rate')]),
    chartOf(
      'From commit to client',
      'ms',
      ['med', 'p(95)', 'p(99)'].map((one) => over(one, `event_lag.${one}`)),
    ),
    chartOf('CPU', 'cores', coresOf(usage, start)),
    chartOf('Resident memory', 'MiB', memoryOf(usage, start)),
  ];
  const rows = Object.entries(metrics)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { values, thresholds = {} }]) => {
      const verdict = Object.entries(thresholds).map(
        ([rule, { ok }]) => `${ok ? 'held' : 'BROKEN'} ${rule}`,
      );
      const figures = Object.entries(values).map(
        ([key, value]) => `${key} ${Number(value.toFixed(3))}`,
      );
      return `<tr><td>${escaped(name)}</td><td>${escaped(figures.join(', '))}</td><td>${escaped(verdict.join(', '))}</td></tr>`;
    });
  const { cores, model, memoryGiB, node, commit, date } = machine;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(scenario)}</title>
<style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto}table{border-collapse:collapse;font-size:13px}td{border-top:1px solid #ddd;padding:3px 8px}</style>
<h1>${escaped(scenario)}</h1>
<p>${escaped(`${cores} cores (${model}), ${memoryGiB} GiB, Node ${node}, commit ${commit}, ${date}; generator and system on one machine.`)}</p>
<p>${escaped(JSON.stringify(options))}</p>
${cpu ? `<p>${escaped(describeCpu(cpu))}</p>` : ''}
${charts.join('\n')}
<h2>Measured</h2><table>${rows.join('\n')}</table></html>
`;
}

function coresOf(usage: readonly UsagePoint[], start: number): Line[] {
  return linesOf(usage, (name, at, index) => {
    const before = usage[index - 1];
    const [now, then] = [usage[index]?.parts[name], before?.parts[name]];
    if (!before || !now || !then) return [];
    return [[(at - start) / 1_000, (now.cpuMs - then.cpuMs) / Math.max(1, at - before.at)]];
  });
}

function memoryOf(usage: readonly UsagePoint[], start: number): Line[] {
  return linesOf(usage, (name, at, index) => {
    const now = usage[index]?.parts[name];
    return now ? [[(at - start) / 1_000, now.rssMiB]] : [];
  });
}

function linesOf(
  usage: readonly UsagePoint[],
  pointAt: (name: string, at: number, index: number) => [number, number][],
): Line[] {
  const names = [...new Set(usage.flatMap(({ parts }) => Object.keys(parts)))];
  return names.map((name) => ({
    name,
    points: usage.flatMap(({ at }, index) => pointAt(name, at, index)),
  }));
}
