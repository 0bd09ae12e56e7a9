import { startTasks, type TestTasks } from './start-tasks.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look at what they asked for
type Data = any;

const TASK = 'id version status occurrenceKey due { date time timeZone at overdueAt }';
const SERIES =
  'id version state rule generatedCount skippedKeys endsOn count start { date time } previous { id } next { id } openTask { id }';
const ERRORS =
  'errors { __typename code path message ... on StateError { from to allowed } ... on InvalidInputError { constraint } }';

const TASK_PAYLOAD = `task { ${TASK} series { ${SERIES} } } successor { ${TASK} } seriesEnded cursor ${ERRORS}`;
const SERIES_PAYLOAD = `series { ${SERIES} } continuation { ${SERIES} } openTask { ${TASK} } cursor ${ERRORS}`;

/** The subgraph with a clock that stands where a test puts it. */
export type Clockwork = TestTasks & {
  /** Sets the clock: an instant, such as `2026-05-04T10:00Z`. */
  at(instant: string): void;
  /** Does a mutation that concerns one task or one series, and answers its payload. */
  does(name: string, input: Record<string, unknown>): Promise<Data>;
  /** An open task that begins a series, made two days before its start. */
  repeat(
    recurrence: {
      rule: string;
      start: { date: string; time?: string; timeZone?: string };
      [more: string]: unknown;
    },
    fields?: Record<string, unknown>,
  ): Promise<Data>;
  read(taskId: string): Promise<Data>;
  /** The short types of all events of the call that has changed this last, in order. */
  typesOf(id: string): Promise<string[]>;
  readSeries(id: string): Promise<Data>;
};

export async function startClockwork(): Promise<Clockwork> {
  let now = new Date('2026-01-01T00:00:00Z');
  const tasks = await startTasks({ now: () => now });
  const at = (instant: string) => {
    now = new Date(instant);
  };
  const does = async (name: string, input: Record<string, unknown>) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const fields = name.endsWith('Series') ? SERIES_PAYLOAD : TASK_PAYLOAD;
    const data = await tasks.member.query(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
      { input },
    );
    return data[name];
  };
  return Object.assign(tasks, {
    at,
    does,
    async repeat(
      recurrence: { rule: string; start: { date: string; time?: string; timeZone?: string } },
      fields: Record<string, unknown> = {},
    ) {
      now = new Date(new Date(`${recurrence.start.date}T00:00:00Z`).getTime() - 2 * 86_400_000);
      const start = { timeZone: 'Europe/Berlin', ...recurrence.start };
      const { task, errors } = await does('createTask', {
        workspaceId: tasks.workspaceId,
        title: 'Scrub the deck',
        recurrence: { ...recurrence, start },
        ...fields,
      });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return task;
    },
    async read(taskId: string) {
      const { task } = await tasks.member.query(
        `query ($id: ID!) { task(id: $id) { ${TASK} title assigneeIds watcherIds priority series { ${SERIES} } successor { id }
           subtasks { nodes { id title status due { date } subtasks { nodes { title status } } } }
           reminders { id offset at state nextFireAt recipientId } } }`,
        { id: taskId },
      );
      return task;
    },
    async typesOf(id: string) {
      const rows = await tasks.database.query<{ type: string }>(
        `select type from tasks.outbox where correlation_id =
           (select correlation_id from tasks.outbox where aggregate_id = $1 order by seq desc limit 1) order by seq`,
        [id],
      );
      return rows.map(({ type }) => type.replace(/^tasks\.(.*)\.v1$/, '$1'));
    },
    async readSeries(id: string) {
      const { series } = await tasks.member.query(
        `query ($id: ID!) { series(id: $id) { ${SERIES} upcoming(first: 3) { key at } tasks { nodes { id occurrenceKey status } } } }`,
        { id },
      );
      return series;
    },
  });
}
