import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import {
  SeriesChanged,
  SeriesEnded,
  TaskCanceled,
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskRestored,
  TaskSkipped,
  TaskUpdated,
} from '@trellis/tasks/events';
import type { SeriesState, TaskStatus } from '../domain/task-count.ts';

const DEFINITIONS = {
  created: TaskCreated,
  updated: TaskUpdated,
  completed: TaskCompleted,
  reopened: TaskReopened,
  canceled: TaskCanceled,
  skipped: TaskSkipped,
  deleted: TaskDeleted,
  restored: TaskRestored,
} as const;

const STATUS: Readonly<Partial<Record<keyof typeof DEFINITIONS, TaskStatus>>> = {
  completed: 'DONE',
  canceled: 'CANCELED',
  skipped: 'SKIPPED',
};

export type TaskChange = {
  id: string;
  goalId: string | null;
  status?: TaskStatus;
  number?: number;
  series?: { id: string; state: SeriesState } | null;
};

/** What tasks would publish about a task; the status follows from the kind unless it is given. */
export function taskEvent(
  workspaceId: string,
  kind: keyof typeof DEFINITIONS,
  { id, goalId, status = STATUS[kind] ?? 'TODO', number = 1, series = null }: TaskChange,
): EventEnvelope {
  const data = {
    title: 'Row',
    number,
    status,
    goalId,
    series,
    assigneeIds: [],
    addedAssigneeIds: [],
    createdById: newId(),
  };
  return eventOf(DEFINITIONS[kind], { subject: id, workspaceId, data });
}

/** What tasks would publish about a series. */
export function seriesEvent(
  workspaceId: string,
  { id, goalId, state }: { id: string; goalId: string | null; state: SeriesState },
): EventEnvelope {
  const definition = state === 'ENDED' ? SeriesEnded : SeriesChanged;
  const data = {
    state,
    rule: 'FREQ=DAILY',
    timeZone: 'UTC',
    title: 'Row',
    goalId,
    assigneeIds: [],
    openTaskId: null,
  };
  return eventOf(definition, { subject: id, workspaceId, data });
}
