import type { Contender } from './gateway.ts';
import { hive, hiveRust } from './hive.ts';
import { ours } from './ours.ts';
import { stock } from './stock.ts';

/** All that are compared, the measure of all first. */
export const CONTENDERS: readonly Contender[] = [stock, ours, hive, hiveRust];
