export const OPEN_STATUSES = ['BACKLOG', 'TODO', 'IN_PROGRESS'] as const;
export const STATUSES = [...OPEN_STATUSES, 'DONE'] as const;
export type OpenTaskStatus = (typeof OPEN_STATUSES)[number];
export type TaskStatus = (typeof STATUSES)[number];

export const PRIORITIES = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT'] as const;
export type TaskPriority = (typeof PRIORITIES)[number];

/** What decides how a task may change its status. */
export type TaskState = { readonly status: TaskStatus; readonly startedAt?: Date | null };

export type StatusFact =
  | {
      readonly type: 'status-set';
      readonly status: OpenTaskStatus;
      readonly startedAt: Date | null;
    }
  | { readonly type: 'completed'; readonly at: Date; readonly by: string }
  | { readonly type: 'reopened' };

type Refusal = {
  readonly refused: 'ILLEGAL_TRANSITION';
  readonly message: string;
  readonly details: {
    readonly from: TaskStatus;
    readonly to: TaskStatus;
    readonly allowed: readonly TaskStatus[];
  };
};

/** Between open statuses a task moves freely. A task that is done is reopened first. */
export function decideStatus(
  task: TaskState,
  to: OpenTaskStatus,
  at: Date,
): StatusFact[] | Refusal {
  switch (task.status) {
    case 'DONE':
      return refuse(task.status, to, ['TODO'], 'Reopen the task first.');
    case 'BACKLOG':
    case 'TODO':
    case 'IN_PROGRESS':
      if (task.status === to) return [];
      return [
        {
          type: 'status-set',
          status: to,
          startedAt: task.startedAt ?? (to === 'IN_PROGRESS' ? at : null),
        },
      ];
  }
}

/** Completing a task that is done changes nothing. */
export function decideComplete(task: TaskState, by: string, at: Date): StatusFact[] {
  switch (task.status) {
    case 'DONE':
      return [];
    case 'BACKLOG':
    case 'TODO':
    case 'IN_PROGRESS':
      return [{ type: 'completed', at, by }];
  }
}

/** Only a closed task can be reopened; one that was reopened already is left as it is. */
export function decideReopen(task: TaskState): StatusFact[] | Refusal {
  switch (task.status) {
    case 'TODO':
      return [];
    case 'DONE':
      return [{ type: 'reopened' }];
    case 'BACKLOG':
    case 'IN_PROGRESS':
      return refuse(
        task.status,
        'TODO',
        OPEN_STATUSES,
        'The task is open; set its status by updateTask.',
      );
  }
}

/** What a fact means for the fields of a task. */
export function evolve(fact: StatusFact): {
  status: TaskStatus;
  startedAt?: Date | null;
  completedAt?: Date | null;
  completedById?: string | null;
} {
  switch (fact.type) {
    case 'status-set':
      return { status: fact.status, startedAt: fact.startedAt };
    case 'completed':
      return { status: 'DONE', completedAt: fact.at, completedById: fact.by };
    case 'reopened':
      return { status: 'TODO', completedAt: null, completedById: null };
  }
}

function refuse(
  from: TaskStatus,
  to: TaskStatus,
  allowed: readonly TaskStatus[],
  message: string,
): Refusal {
  return { refused: 'ILLEGAL_TRANSITION', message, details: { from, to, allowed } };
}

/** Each person once, in the order given. */
export function distinctAssignees(ids: readonly string[] | null | undefined): string[] {
  return [...new Set(ids ?? [])];
}

/** Those who were not assigned before. */
export function addedAssignees(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((id) => !before.includes(id));
}
