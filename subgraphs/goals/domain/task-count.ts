export const TASK_STATUSES = [
  'BACKLOG',
  'TODO',
  'IN_PROGRESS',
  'DONE',
  'CANCELED',
  'SKIPPED',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const SERIES_STATES = ['ACTIVE', 'PAUSED', 'ENDED'] as const;
export type SeriesState = (typeof SERIES_STATES)[number];

/** A series as far as one goal has seen it. */
export type SeriesFacts = {
  readonly state: SeriesState;
  /** Whether an occurrence of it was done. */
  readonly hasDone: boolean;
  readonly lastStatus: TaskStatus;
};

/** The tasks of one goal: those that stand alone, by status, and its series. */
export type TaskFacts = {
  readonly alone: Readonly<Partial<Record<TaskStatus, number>>>;
  readonly series: readonly SeriesFacts[];
};

/** What counts for the progress of a goal. */
export type TaskCount = { readonly total: number; readonly done: number };

type Standing = 'open' | 'done' | 'dropped';

/** Counts each task once, and each series once with all its occurrences. */
export function countTasks({ alone, series }: TaskFacts): TaskCount {
  let total = 0;
  let done = 0;
  function add(standing: Standing, number: number): void {
    if (standing !== 'dropped') total += number;
    if (standing === 'done') done += number;
  }
  for (const status of TASK_STATUSES) add(standingOf(status), alone[status] ?? 0);
  for (const one of series) add(standingOfSeries(one), 1);
  return { total, done };
}

function standingOf(status: TaskStatus): Standing {
  switch (status) {
    case 'BACKLOG':
    case 'TODO':
    case 'IN_PROGRESS':
      return 'open';
    case 'DONE':
      return 'done';
    case 'CANCELED':
    case 'SKIPPED':
      return 'dropped';
  }
}

/** A series that was given up before anything of it was done is dropped like a canceled task. */
function standingOfSeries({ state, hasDone, lastStatus }: SeriesFacts): Standing {
  if (state !== 'ENDED') return 'open';
  return !hasDone && lastStatus === 'CANCELED' ? 'dropped' : 'done';
}
