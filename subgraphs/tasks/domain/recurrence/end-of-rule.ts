import { formatRule } from './format-rule.ts';
import { readStoredRule } from './parse-rule.ts';
import { lastDateOf } from './rule.ts';

/** When a stored rule ends: after a local date (YYYY-MM-DD), after a number of places, or never. */
export function endOf(rule: string): { endsOn: string | null; count: number | null } {
  const stored = readStoredRule(rule);
  return { endsOn: lastDateOf(stored), count: stored.count };
}

/** The stored rule with another end, or without one. It has one end: `endsOn` goes before `count`. */
export function withEnd(
  rule: string,
  end: { readonly endsOn?: string | null; readonly count?: number | null },
): string {
  const until = end.endsOn?.replaceAll('-', '') ?? null;
  const count = until === null ? (end.count ?? null) : null;
  return formatRule({ ...readStoredRule(rule), until, count });
}
