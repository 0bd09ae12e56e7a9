import type { Result } from './measure.ts';

const MAX_RATIO = 1.5;

export function ratioOf({ aloneMs, amongMs }: Result): number {
  return amongMs / aloneMs;
}

/** What is wrong with a result; nothing if it is good. */
export function faultsOf(result: Result): string[] {
  const scans = [...new Set(result.plans.flatMap((plan) => plan.scanned))];
  return [
    ...scans.map((table) => `reads ${table} from end to end`),
    ...(ratioOf(result) > MAX_RATIO ? [`takes ${ratioOf(result).toFixed(2)} times as long`] : []),
  ];
}
