/** Writes what was measured as JSON, and a few lines for the reader. */
export function summarize(data: { metrics: Record<string, Metric> }): Record<string, string> {
  const lines = Object.entries(data.metrics)
    .filter(([, { thresholds }]) => thresholds)
    .map(([name, metric]) => `${isKept(metric) ? 'held  ' : 'BROKEN'} ${name} ${values(metric)}`);
  return {
    [__ENV.SUMMARY || 'summary.json']: JSON.stringify(data, null, 2),
    stdout: `\n${lines.sort().join('\n')}\n`,
  };
}

type Metric = { values: Record<string, number>; thresholds?: Record<string, { ok: boolean }> };

function isKept({ thresholds = {} }: Metric): boolean {
  return Object.values(thresholds).every(({ ok }) => ok);
}

function values(metric: Metric): string {
  return Object.entries(metric.values)
    .map(([name, value]) => `${name}=${Math.round(value * 1000) / 1000}`)
    .join(' ');
}
