/** One event of Chrome's trace format; times in microseconds, `tdur` on the clock of the thread alone. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** What the main thread of the page did in one go, in milliseconds of its processor time. */
export type LongTask = { readonly ms: number; readonly ofWhichGarbageMs: number };

/** Of what belongs to these, pages see the tasks. */
export const TRACED = ['toplevel', 'devtools.timeline', 'v8', '__metadata'];

/**
 * The longest tasks of the page's main thread, the longest first. Counted is the time that the thread had a
 * processor, and not, as https://w3c.github.io/longtasks does, also what it waited for one: on a machine that does
 * other work besides, that would measure the others.
 */
export function longestTasks(trace: Buffer, count: number): LongTask[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const events = traceEvents.filter((event) => event.ph === 'X' && main.has(threadOf(event)));
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  const garbage = events.filter(({ name }) => name === 'MajorGC' || name === 'MinorGC');
  return tasks
    .sort((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0))
    .slice(0, count)
    .map((task) => ({
      ms: (task.tdur ?? 0) / 1_000,
      ofWhichGarbageMs:
        garbage
          .filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0))
          .reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000,
    }));
}
