import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Clockwork, startClockwork } from './series-clock.ts';

// Some hundred commands, each on the real database.
vi.setConfig({ testTimeout: 180_000 });

const ON_TASKS = [
  'completeTask',
  'skipTaskOccurrence',
  'cancelTask',
  'deleteTask',
  'restoreTask',
  'reopenTask',
] as const;
const ON_SERIES = ['pauseSeries', 'resumeSeries'] as const;
const CLOSED = ['DONE', 'CANCELED', 'SKIPPED'];

type Row = {
  id: string;
  key: string;
  status: string;
  isDeleted: boolean;
  successorId: string | null;
};
type Step = {
  readonly mutation: (typeof ON_TASKS)[number] | (typeof ON_SERIES)[number];
  /** Which of the tasks, counted from the latest. */
  readonly back: number;
  readonly hours: number;
};

const steps = fc.array(
  fc.record<Step>({
    mutation: fc.constantFrom(...ON_TASKS, ...ON_SERIES),
    back: fc.integer({ min: 0, max: 3 }),
    hours: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 4, maxLength: 14 },
);

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

const tasksOf = (seriesId: string) =>
  clock.database.query<Row>(
    `select id, occurrence_key as key, status, deleted_at is not null as "isDeleted",
       successor_id as "successorId"
     from tasks.task where series_id = $1 order by occurrence_key desc, created_at desc`,
    [seriesId],
  );

function check(state: string, skipped: string[], rows: Row[]): void {
  const present = rows.filter(({ isDeleted }) => !isDeleted);
  const open = present.filter(({ status }) => !CLOSED.includes(status));
  expect(open.length).toBeLessThanOrEqual(1);
  if (state === 'ACTIVE') expect(open).toHaveLength(1);
  const keys = present.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const skippedTasks = new Set(
    present.filter(({ status }) => status === 'SKIPPED').map(({ key }) => key),
  );
  for (const key of skipped) expect(!keys.includes(key) || skippedTasks.has(key)).toBe(true);
  for (const { key, successorId } of present) {
    const successor = present.find(({ id }) => id === successorId);
    if (successor) expect(successor.key > key).toBe(true);
  }
}

test('whatever is done to it, a series has one open task while it is active, and no key twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.constantFrom('SCHEDULE', 'COMPLETION'),
      fc.constantFrom('', ';COUNT=4'),
      async (walk, anchor, end) => {
        const start = { date: '2026-05-01', time: '09:00' };
        const { series } = await clock.repeat({ rule: `FREQ=DAILY${end}`, start, anchor });
        let now = Date.parse('2026-05-01T10:00:00Z');
        for (const { mutation, back, hours } of walk) {
          now += hours * 3_600_000;
          clock.at(new Date(now).toISOString());
          const rows = await tasksOf(series.id);
          const id = mutation.endsWith('Series')
            ? series.id
            : (rows[Math.min(back, rows.length - 1)] as Row).id;
          const { errors } = await clock.does(mutation, { id });
          for (const { code } of errors)
            expect([
              'ILLEGAL_TRANSITION',
              'SUCCESSOR_MODIFIED',
              'ALREADY_EXISTS',
              'NOT_FOUND',
            ]).toContain(code);
          const { state, skippedKeys } = await clock.readSeries(series.id);
          check(state, skippedKeys, await tasksOf(series.id));
        }
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});
