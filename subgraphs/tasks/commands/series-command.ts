import { LockMode } from '@mikro-orm/core';
import { load } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { requireRole } from '@trellis/kernel/identity';
import { OPEN_STATUSES } from '../domain/task.ts';
import { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import type { TaskScope } from './task-command.ts';

/** What every command that concerns a series answers. */
export type SeriesResult = {
  seriesId: string;
  continuationId?: string | null;
  openTaskId?: string | null;
  cursor: string | null;
};

export type SeriesPayloadView = PayloadView<SeriesResult>;

/**
 * The series to be changed and its open task, both locked.
 *
 * @throws CodedError NOT_FOUND, VERSION_CONFLICT, PERMISSION_DENIED
 */
export async function loadSeries(
  { em, identity }: TaskScope,
  input: { id: string; expectedVersion?: number | null },
): Promise<{ series: SeriesRecord; openTask: TaskRecord | null }> {
  const series = await load(em, SeriesRecord, input);
  requireRole(identity, series.workspaceId, 'MEMBER');
  const [openTask] = await em.find(
    TaskRecord,
    { seriesId: series.id, deletedAt: null, status: { $in: OPEN_STATUSES } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { occurrenceKey: 'desc' }, limit: 1 },
  );
  return { series, openTask: openTask ?? null };
}
