import type { Query } from './board.ts';

/** Events a second of a counter, by labels. Without any it is 0, not absent. */
export function perSecond(counter: string, by: readonly string[] = []): string {
  return `sum${byLabels(by)} (rate(${counter}[$__rate_interval])) or vector(0)`;
}

/** The share of one rate in another. */
export function share(part: string, whole: string): string {
  return `(sum(rate(${part}[$__rate_interval])) or vector(0)) / (sum(rate(${whole}[$__rate_interval])) > 0) or vector(0)`;
}

/** A quantile of a histogram, by labels. */
export function quantile(value: number, histogram: string, by: readonly string[] = []): string {
  return `histogram_quantile(${value}, sum${byLabels([...by, 'le'])} (rate(${histogram}_bucket[$__rate_interval])))`;
}

/** The median and what one in twenty and one in a hundred exceed. */
export function quantiles(histogram: string): Query[] {
  return [0.5, 0.95, 0.99].map((value) => [quantile(value, histogram), `p${value * 100}`]);
}

function byLabels(labels: readonly string[]): string {
  return labels.length > 0 ? ` by (${labels.join(', ')})` : '';
}
