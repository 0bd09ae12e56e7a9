type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };
export type Family = {
  readonly help: string;
  readonly type: string;
  /** By the name of the series: a histogram has `_bucket`, `_sum` and `_count`. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
};

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
// Values are what Go's ParseFloat takes: prom-client writes `Nan` for what it has not measured.
const SAMPLE = new RegExp(
  `^(${NAME})(?:\\{(.*)\\})? ([-+]?(?:[0-9.]+(?:e[-+]?[0-9]+)?|Inf)|nan)$`,
  'i',
);
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;
const SUFFIXES = ['_bucket', '_sum', '_count'];

/**
 * Reads the text format of Prometheus, version 0.0.4, and nothing that is not it: every sample
 * belongs to a family that was announced with help and type, and buckets only grow.
 *
 * @throws Error that quotes the line
 */
export function readExposition(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('The last line has no end.');
  const families = new Map<string, Family & { samples: Map<string, Sample[]> }>();
  const helps = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const [, keyword, name = '', rest = ''] =
      new RegExp(`^# (HELP|TYPE) (${NAME}) (.*)$`).exec(line) ?? [];
    if (keyword === 'HELP') helps.set(name, rest);
    else if (keyword === 'TYPE') {
      const help = helps.get(name);
      if (!help || families.has(name)) throw new Error(`Not announced once: ${line}`);
      families.set(name, { help, type: rest, samples: new Map() });
    } else addSample(families, line);
  }
  for (const family of families.values()) checkBuckets(family);
  return families;
}

function addSample(
  families: ReadonlyMap<string, { type: string; samples: Map<string, Sample[]> }>,
  line: string,
): void {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
  if (!name) throw new Error(`No sample: ${line}`);
  const suffix = SUFFIXES.find((one) => name.endsWith(one) && !families.has(name)) ?? '';
  const family = families.get(name.slice(0, name.length - suffix.length));
  if (!family || (suffix !== '' && !['histogram', 'summary'].includes(family.type)))
    throw new Error(`Of no family: ${line}`);
  const samples = family.samples.get(name) ?? [];
  samples.push({ labels: readLabels(labels, line), value: toNumber(value) });
  family.samples.set(name, samples);
}

function readLabels(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  let end = 0;
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    const [, name = '', value = ''] = match;
    if (name in labels) throw new Error(`A label twice: ${line}`);
    labels[name] = value;
    end = LABEL.lastIndex;
  }
  if (end !== text.length) throw new Error(`Broken labels: ${line}`);
  return labels;
}

function toNumber(text: string): number {
  return Number(text.replace(/inf/i, 'Infinity'));
}

function checkBuckets({ type, samples }: Family): void {
  if (type !== 'histogram') return;
  const highest = new Map<string, number>();
  for (const [name, ofName] of samples) {
    if (!name.endsWith('_bucket')) continue;
    for (const { labels, value } of ofName) {
      const { le, ...others } = labels;
      const series = JSON.stringify(others);
      if (le === undefined || value < (highest.get(series) ?? 0))
        throw new Error(`Buckets that shrink: ${name} ${series}`);
      highest.set(series, value);
    }
  }
}
