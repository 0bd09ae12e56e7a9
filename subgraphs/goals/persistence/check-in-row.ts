import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type { Health } from '../domain/status.ts';

/** What a check-in said about one key result. */
export type RecordedValue = { readonly keyResultId: string; readonly value: number };

/** The columns of a check-in in the names of its fields. */
export const CHECK_IN_COLUMNS = columnsOf([
  'check_in.id',
  'check_in.goal_id as goalId',
  'check_in.author_id as authorId',
  'check_in.body',
  'check_in.health',
  'check_in.progress',
  'check_in.values',
  'check_in.created_at as createdAt',
]);

/** A check-in as it is read. Times are text as PostgreSQL gives them. */
export type CheckInRow = {
  id: string;
  goalId: string;
  authorId: string;
  body: string;
  health: Health;
  progress: number;
  values: RecordedValue[];
  createdAt: string;
};

export type CheckInConnectionView = Connection<CheckInRow>;
