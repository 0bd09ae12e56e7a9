import { CheckInSchema } from './check-in-record.ts';
import { GoalSchema } from './goal-record.ts';
import { KeyResultSchema } from './key-result-record.ts';

/** All that goals keeps as entities. */
export const entities = [GoalSchema, KeyResultSchema, CheckInSchema];
