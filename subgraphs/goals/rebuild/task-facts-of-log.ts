import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { SeriesChanged, SeriesEnded, TaskDeleted, taskEvents } from '@trellis/tasks/events';
import type { SeriesState, TaskStatus } from '../domain/task-count.ts';

type TaskFact = {
  readonly goalId: string;
  readonly status: TaskStatus;
  readonly number: number;
  readonly seriesId: string | null;
};

/** What goals needs to know of tasks, by id. */
export type TaskFacts = {
  readonly tasks: ReadonlyMap<string, TaskFact>;
  readonly series: ReadonlyMap<string, { state: SeriesState; position: number }>;
};

const OF_TASKS = new Map(
  taskEvents
    .filter(({ aggregate }) => aggregate === 'task')
    .map((definition) => [definition.type, definition]),
);
const OF_SERIES = new Map(
  [SeriesChanged, SeriesEnded].map((definition) => [definition.type, definition]),
);

/** The last word of a log on each task that belongs to a goal, and on each series. */
export async function readTaskFacts(
  log: AsyncIterable<readonly EventEnvelope[]>,
): Promise<TaskFacts> {
  const tasks = new Map<string, TaskFact>();
  const series = new Map<string, { state: SeriesState; position: number }>();
  for await (const events of log) for (const event of events) learn(event, { tasks, series });
  return { tasks, series };
}

function learn(
  event: EventEnvelope,
  { tasks, series }: { tasks: Map<string, TaskFact>; series: Map<string, object> },
): void {
  const { type, subject, position } = event;
  const { state } = OF_SERIES.get(type)?.data.parse(event.data) ?? {};
  if (state) series.set(subject, { state, position });
  const task = OF_TASKS.get(type)?.data.parse(event.data) as
    | ReturnType<typeof TaskDeleted.data.parse>
    | undefined;
  if (!task) return;
  const goalId = type === TaskDeleted.type ? null : task.goalId;
  const { status, number } = task;
  if (goalId) tasks.set(subject, { goalId, status, number, seriesId: task.series?.id ?? null });
  else tasks.delete(subject);
  if (goalId && task.series) series.set(task.series.id, { state: task.series.state, position });
}
