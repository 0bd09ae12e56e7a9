export const OPEN_STATUSES = ['BACKLOG', 'TODO', 'IN_PROGRESS'] as const;
export const CLOSED_STATUSES = ['DONE', 'CANCELED', 'SKIPPED'] as const;
export const STATUSES = [...OPEN_STATUSES, ...CLOSED_STATUSES] as const;
export type OpenTaskStatus = (typeof OPEN_STATUSES)[number];
export type ClosedTaskStatus = (typeof CLOSED_STATUSES)[number];
export type TaskStatus = (typeof STATUSES)[number];

export const PRIORITIES = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT'] as const;
export type TaskPriority = (typeof PRIORITIES)[number];

/** What decides how a task may change. */
export type TaskState = {
  readonly status: TaskStatus;
  readonly startedAt?: Date | null;
  readonly seriesId?: string | null;
  readonly archivedAt?: Date | null;
  readonly snoozedUntil?: Date | null;
};

export type TaskFact =
  | {
      readonly type: 'status-set';
      readonly status: OpenTaskStatus;
      readonly startedAt: Date | null;
    }
  | { readonly type: 'completed'; readonly at: Date; readonly by: string }
  | { readonly type: 'canceled' }
  | { readonly type: 'skipped' }
  | { readonly type: 'reopened' }
  | { readonly type: 'archived'; readonly at: Date }
  | { readonly type: 'unarchived' }
  | { readonly type: 'snoozed'; readonly until: Date | null };

export type TaskRefusal = {
  readonly refused: 'ILLEGAL_TRANSITION';
  readonly message: string;
  readonly details: {
    readonly from: TaskStatus;
    readonly to: TaskStatus;
    readonly allowed: readonly TaskStatus[];
  };
};

export function isOpen(status: TaskStatus): status is OpenTaskStatus {
  return (OPEN_STATUSES as readonly TaskStatus[]).includes(status);
}

/** Between open statuses a task moves freely. A task that is closed is reopened first. */
export function decideStatus(
  task: TaskState,
  to: OpenTaskStatus,
  at: Date,
): TaskFact[] | TaskRefusal {
  if (!isOpen(task.status)) return refuse(task, to, 'Reopen the task first.');
  if (task.status === to) return [];
  const startedAt = task.startedAt ?? (to === 'IN_PROGRESS' ? at : null);
  return [{ type: 'status-set', status: to, startedAt }];
}

/** Completing a task that is done changes nothing. What stands in the way yields to `force`. */
export function decideComplete(
  task: TaskState,
  {
    by,
    at,
    force = false,
    isBlocked = false,
    hasOpenSubtasks = false,
  }: { by: string; at: Date; force?: boolean; isBlocked?: boolean; hasOpenSubtasks?: boolean },
): TaskFact[] | TaskRefusal {
  if (task.status === 'DONE') return [];
  if (!isOpen(task.status)) return refuse(task, 'DONE', 'Reopen the task first.');
  if (isBlocked && !force)
    return refuse(task, 'DONE', 'An open task blocks this one; `force` completes it anyway.');
  if (hasOpenSubtasks && !force)
    return refuse(task, 'DONE', 'It has open subtasks; `force` completes them as well.');
  return [{ type: 'completed', at, by }];
}

/** Canceling twice changes nothing. */
export function decideCancel(task: TaskState): TaskFact[] | TaskRefusal {
  if (task.status === 'CANCELED') return [];
  if (!isOpen(task.status)) return refuse(task, 'CANCELED', 'Reopen the task first.');
  return [{ type: 'canceled' }];
}

/** Only an occurrence of a series can be skipped; skipping twice changes nothing. */
export function decideSkip(task: TaskState): TaskFact[] | TaskRefusal {
  if (task.status === 'SKIPPED') return [];
  if (!isOpen(task.status)) return refuse(task, 'SKIPPED', 'Reopen the task first.');
  if (!task.seriesId)
    return refuse(task, 'SKIPPED', 'The task does not repeat; cancel it instead.');
  return [{ type: 'skipped' }];
}

/** Only a closed task can be reopened; one that was reopened already is left as it is. */
export function decideReopen(task: TaskState): TaskFact[] | TaskRefusal {
  if (task.status === 'TODO') return [];
  if (isOpen(task.status))
    return refuse(task, 'TODO', 'The task is open; set its status by updateTask.');
  return [{ type: 'reopened' }];
}

/** Puts a closed task away; a second time changes nothing. */
export function decideArchive(task: TaskState, at: Date): TaskFact[] | TaskRefusal {
  if (isOpen(task.status))
    return refuse(task, task.status, 'Only a closed task can be archived; close it first.');
  return task.archivedAt ? [] : [{ type: 'archived', at }];
}

export function decideUnarchive(task: TaskState): TaskFact[] {
  return task.archivedAt ? [{ type: 'unarchived' }] : [];
}

/** Sends an open task out of sight until then; null wakes it. */
export function decideSnooze(task: TaskState, until: Date | null): TaskFact[] | TaskRefusal {
  if (!isOpen(task.status))
    return refuse(task, task.status, 'Only an open task can be snoozed; reopen it first.');
  return task.snoozedUntil?.getTime() === until?.getTime() ? [] : [{ type: 'snoozed', until }];
}

/** What a fact means for the fields of a task. */
export function evolve(fact: TaskFact): {
  status?: TaskStatus;
  startedAt?: Date | null;
  completedAt?: Date | null;
  completedById?: string | null;
  archivedAt?: Date | null;
  snoozedUntil?: Date | null;
} {
  switch (fact.type) {
    case 'status-set':
      return { status: fact.status, startedAt: fact.startedAt };
    case 'completed':
      return { status: 'DONE', completedAt: fact.at, completedById: fact.by, snoozedUntil: null };
    case 'canceled':
      return { status: 'CANCELED', snoozedUntil: null };
    case 'skipped':
      return { status: 'SKIPPED', snoozedUntil: null };
    case 'reopened':
      return { status: 'TODO', completedAt: null, completedById: null, archivedAt: null };
    case 'archived':
      return { archivedAt: fact.at };
    case 'unarchived':
      return { archivedAt: null };
    case 'snoozed':
      return { snoozedUntil: fact.until };
  }
}

/** The statuses that can be reached from one. */
export function reachableFrom({ status, seriesId }: TaskState): readonly TaskStatus[] {
  if (!isOpen(status)) return ['TODO'];
  const open = OPEN_STATUSES.filter((other) => other !== status);
  return [...open, 'DONE', 'CANCELED', ...(seriesId ? (['SKIPPED'] as const) : [])];
}

function refuse(task: TaskState, to: TaskStatus, message: string): TaskRefusal {
  return {
    refused: 'ILLEGAL_TRANSITION',
    message,
    details: { from: task.status, to, allowed: reachableFrom(task) },
  };
}

/** Each person once, in the order given. */
export function distinct(ids: readonly string[] | null | undefined): string[] {
  return [...new Set(ids ?? [])];
}

/** Those who were not there before. */
export function added(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((id) => !before.includes(id));
}
