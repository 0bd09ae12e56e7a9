/** One moment of a run, as the dashboard of k6 records it. */
export type Moment = { readonly at: number; readonly values: Readonly<Record<string, number>> };

type Definition = { readonly type: 'counter' | 'gauge' | 'rate' | 'trend' };

/** Reads the record of k6's dashboard: values by `<metric>.<aggregate>`, moment after moment. */
export function readRecord(text: string): Moment[] {
  const moments: Moment[] = [];
  const metrics: Record<string, Definition> = {};
  let aggregates: Readonly<Record<string, readonly string[]>> = {};
  for (const line of text.split('\n')) {
    if (!line) continue;
    const { event, data } = JSON.parse(line);
    if (event === 'param') aggregates = data.aggregates;
    else if (event === 'metric') Object.assign(metrics, data);
    else if (event === 'snapshot') {
      // By name: its order is that of all metrics known so far.
      const names = Object.keys(metrics).sort();
      const values = names.flatMap((name, index) =>
        (aggregates[(metrics[name] as Definition).type] ?? []).map(
          (aggregate, place) => [`${name}.${aggregate}`, data[index]?.[place]] as const,
        ),
      );
      const found = Object.fromEntries(values.filter(([, value]) => value !== undefined));
      moments.push({ at: found['time.value'] as number, values: found });
    }
  }
  return moments;
}
