import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { MetricUnit } from '../domain/key-result.ts';

/** The columns of a key result in the names of its fields. */
export const KEY_RESULT_COLUMNS = columnsOf([
  'key_result.id',
  'key_result.goal_id as goalId',
  'key_result.version',
  'key_result.name',
  'key_result.unit',
  'key_result.start',
  'key_result.target',
  'key_result.current',
  'key_result.weight',
  'key_result.updated_at as updatedAt',
]);

/** A key result as it is read. Times are text as PostgreSQL gives them. */
export type KeyResultRow = {
  id: string;
  goalId: string;
  version: number;
  name: string;
  unit: MetricUnit;
  start: number;
  target: number;
  current: number;
  weight: number;
  updatedAt: string;
};
