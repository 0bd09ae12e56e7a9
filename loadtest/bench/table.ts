import type { Sample } from './measure.ts';
import type { Operation } from './operations.ts';
import type { Result } from './rounds.ts';
import { median, variation } from './statistics.ts';

const BASELINE = 'stock';
/** Above these a figure is not to be relied on. */
const MOST_VARIATION = 0.05;
const MOST_AROUND = 0.8;

/** The results as Markdown, an operation after the other. */
export function tableOf(results: readonly Result[], operations: readonly Operation[]): string {
  return operations
    .flatMap(({ name, about }) => {
      const own = results.filter(({ operation }) => operation === name);
      return own.length === 0 ? [] : [section(`${name}: ${about}`, own)];
    })
    .join('\n\n');
}

/** What makes figures doubtful: scattered rounds, or a generator that was the limit. */
export function doubtsOf(results: readonly Result[]): string[] {
  return results.flatMap(({ operation, gateway, samples }) => {
    const spread = variation(samples.map(({ cpuMsPerRequest }) => cpuMsPerRequest));
    const around = median(samples.map(({ aroundShare }) => aroundShare));
    const what = `${operation}, ${gateway}`;
    return [
      ...(spread > MOST_VARIATION
        ? [`${what}: CPU per request varies by ${percent(spread)}.`]
        : []),
      ...(around > MOST_AROUND
        ? [`${what}: generator and subgraphs took ${percent(around)} of a core; RPS may be theirs.`]
        : []),
    ];
  });
}

function section(title: string, results: readonly Result[]): string {
  const baseline = results.find(({ gateway }) => gateway === BASELINE);
  return [
    `**${title}**`,
    '',
    '| Gateway | Requests/s (least to most) | ÷ stock | CPU per request (CV) | ÷ stock | p50 | p95 | p99 | Memory | Bytes |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...results.map((result) => row(result, baseline)),
  ].join('\n');
}

function row({ gateway, samples, bytes }: Result, baseline: Result | undefined): string {
  const all = (key: keyof Sample) => samples.map((sample) => sample[key]);
  const rps = all('rps');
  const cpu = all('cpuMsPerRequest');
  const cells = [
    gateway,
    `${whole(median(rps))} (${whole(Math.min(...rps))} to ${whole(Math.max(...rps))})`,
    ratio('rps', samples, baseline),
    `${median(cpu).toFixed(3)} ms (${percent(variation(cpu))})`,
    ratio('cpuMsPerRequest', samples, baseline),
    ...(['p50', 'p95', 'p99'] as const).map((key) => `${median(all(key)).toFixed(1)} ms`),
    `${whole(median(all('rssMiB')))} MiB`,
    String(bytes),
  ];
  return `| ${cells.join(' | ')} |`;
}

// Of each round by itself, as the machine is not the same in all of them.
function ratio(
  key: 'rps' | 'cpuMsPerRequest',
  samples: readonly Sample[],
  baseline: Result | undefined,
): string {
  if (!baseline) return '';
  const ratios = samples.flatMap((sample, round) => {
    const base = baseline.samples[round];
    return base ? [sample[key] / base[key]] : [];
  });
  return median(ratios).toFixed(2);
}

function whole(value: number): string {
  return value.toFixed(0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
