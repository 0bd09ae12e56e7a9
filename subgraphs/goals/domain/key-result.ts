import { invalid, type Refusal } from './refusal.ts';

export const METRIC_UNITS = ['NUMBER', 'PERCENT', 'COUNT', 'HOURS', 'BOOLEAN'] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

export const MAX_KEY_RESULTS = 50;
/** Far from where the difference of two numbers is no longer one. */
const MAX_VALUE = 1e12;
const MAX_WEIGHT = 1_000;

/** What is measured: from `start` to `target`, which may lie below it. */
export type Metric = {
  readonly unit: MetricUnit;
  readonly start: number;
  readonly target: number;
  readonly weight: number;
};
export type Measured = Metric & { readonly current: number };

/** How far a key result is, from 0 to 1. */
export function shareOf({
  start,
  target,
  current,
}: Pick<Measured, 'start' | 'target' | 'current'>): number {
  const share = (current - start) / (target - start);
  return Math.min(1, Math.max(0, share));
}

/** Whether something can be measured this way; answers it as it is. */
export function decideMetric<Given extends Metric>(metric: Given): Given | Refusal {
  const { unit, start, target, weight } = metric;
  const fault = faultOf(unit, start, ['start']) ?? faultOf(unit, target, ['target']);
  if (fault) return fault;
  if (start === target) return invalid(['target'], 'not the same as start');
  if (!(weight > 0)) return invalid(['weight'], 'more than 0');
  return weight <= MAX_WEIGHT ? metric : invalid(['weight'], `at most ${MAX_WEIGHT}`);
}

/** Whether a value is one that this unit can have; answers it. */
export function decideValue(
  unit: MetricUnit,
  value: number,
  path: readonly string[] = ['value'],
): number | Refusal {
  return faultOf(unit, value, path) ?? value;
}

/** Whether a goal may have one more. */
export function decideCount(count: number): number | Refusal {
  if (count < MAX_KEY_RESULTS) return count;
  return {
    refused: 'LIMIT_EXCEEDED',
    message: `A goal has at most ${MAX_KEY_RESULTS} key results.`,
    path: ['goalId'],
    details: { limit: MAX_KEY_RESULTS },
  };
}

function faultOf(unit: MetricUnit, value: number, path: readonly string[]): Refusal | null {
  if (!Number.isFinite(value) || Math.abs(value) > MAX_VALUE)
    return invalid(path, `a number from -${MAX_VALUE} to ${MAX_VALUE}`);
  const constraint = constraintOf(unit, value);
  return constraint ? invalid(path, constraint) : null;
}

function constraintOf(unit: MetricUnit, value: number): string | null {
  switch (unit) {
    case 'NUMBER':
      return null;
    case 'PERCENT':
      return value >= 0 && value <= 100 ? null : 'from 0 to 100';
    case 'COUNT':
      return Number.isInteger(value) && value >= 0 ? null : 'a whole number, at least 0';
    case 'HOURS':
      return value >= 0 ? null : 'at least 0';
    case 'BOOLEAN':
      return value === 0 || value === 1 ? null : '0 or 1';
  }
}
