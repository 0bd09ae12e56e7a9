import { type Change, sendChange, sendChanges } from '../client/changes.ts';
import { dueInput } from '../client/due-input.ts';
import { placesLeft } from '../client/places-left.ts';
import type { Found, SeriesRecord, TaskRecord } from '../records/record.ts';
import type { TaskState } from './find-tasks.ts';
import type { Loading } from './loading.ts';
import { nameOf, sendRecords } from './send-records.ts';
import { type ContentInput, closingChanges } from './task-inputs.ts';

type TaskInput = ContentInput & {
  readonly id: string;
  readonly status: string;
  readonly due?: object;
};

/** A task that a series goes on from, with all that the API shall hear about it. */
type Beginning = {
  readonly found: Found<TaskRecord>;
  readonly series: Found<SeriesRecord>;
  /** The task as it stands. */
  readonly own: TaskInput;
  /** What later ones begin with; null if that is the same. */
  readonly template: ContentInput | null;
  readonly state: TaskState | undefined;
  readonly after: readonly Change[];
};

const MADE = 'cursor task { id version status archivedAt series { id state } }';

/** Makes series. The API begins one with its first task; here that is the one it goes on from. */
export class SeriesLoader {
  readonly #loading: Loading;
  readonly #byTask = new Map<string, Found<SeriesRecord>>();

  constructor(loading: Loading) {
    this.#loading = loading;
  }

  remember(series: readonly Found<SeriesRecord>[]): void {
    for (const found of series) this.#byTask.set(found.record.task, found);
  }

  startingAt({ id }: TaskRecord): Found<SeriesRecord> | undefined {
    return this.#byTask.get(id);
  }

  /** Those that are left have no task in the file. */
  finish(): void {
    for (const { line } of this.#byTask.values()) {
      this.#loading.tally.skip(line, 'the task that the series goes on from is missing', 'series');
    }
  }

  async begin(beginning: Beginning): Promise<void> {
    const { found, state } = beginning;
    this.#byTask.delete(found.record.id);
    if (state) return this.#complete(beginning, state);
    const made = await this.#create(beginning);
    if (made) await this.#finish(found, changesAfter(beginning, made));
  }

  async #complete(beginning: Beginning, state: TaskState): Promise<void> {
    this.#loading.tally.count('series', 'there');
    // Whoever has changed it since knows better how it is to be.
    const changes = state.version === 1 ? changesAfter(beginning, state) : [];
    await sendRecords(this.#loading, [{ found: beginning.found, changes, isThere: true }]);
  }

  /** Without the repetition if the API does not take that. */
  async #create(beginning: Beginning): Promise<TaskState | undefined> {
    const { found, series, own, template } = beginning;
    const { tally, session } = this.#loading;
    const { due: _, ...content } = { ...own, ...template };
    const input = { ...content, recurrence: await this.#recurrenceOf(beginning) };
    const outcome = await sendChange(session, { mutation: 'createTask', input, selection: MADE });
    if (outcome.is === 'refused') {
      if (outcome.path[0] === 'recurrence') return this.#createAlone(beginning, outcome.reason);
      tally.skip(found.line, `${nameOf(found.record)}: ${outcome.reason}`, 'task');
      tally.skip(series.line, 'its task was refused', 'series');
      return undefined;
    }
    const counted = outcome.is === 'done' ? 'created' : 'there';
    tally.count('series', counted);
    tally.count('task', counted);
    return outcome.is === 'done' ? (outcome.payload.task as TaskState) : undefined;
  }

  async #createAlone({ found, series, own, after }: Beginning, reason: string): Promise<undefined> {
    this.#loading.tally.skip(series.line, `${reason}; its task does not repeat`, 'series');
    const closing = closingChanges(found.record, { id: own.id, isOccurrence: false });
    const create = { mutation: 'createTask', input: own };
    await sendRecords(this.#loading, [{ found, changes: [create, ...after, ...closing] }]);
  }

  async #recurrenceOf({ found, series }: Beginning) {
    const { start, anchor, missed, monthEnd, dayStartsAt } = series.record;
    const begun = { ...start, ...placeOf(found.record.occurrenceKey) };
    return {
      rule: await placesLeft(this.#loading.session, series.record, begun),
      start: dueInput(begun),
      anchor,
      missed,
      monthEnd,
      dayStartsAt,
    };
  }

  async #finish({ line, record }: Found<TaskRecord>, changes: readonly Change[]): Promise<void> {
    for (const outcome of await sendChanges(this.#loading.session, changes)) {
      if (outcome.is !== 'refused') continue;
      const reason = `${nameOf(record)} is there, but not as in the file: ${outcome.reason}`;
      this.#loading.tally.skip(line, reason);
    }
  }
}

function placeOf(key: string | null) {
  if (!key) return {};
  const [date = '', time = null] = key.split('T');
  return { date, time };
}

/** A series that rests or has ended does so before its task is closed, or it would make the next. */
function changesAfter(
  { found, series, own, template, after }: Beginning,
  made: TaskState,
): Change[] {
  const closing = closingChanges(found.record, { id: own.id, state: made, isOccurrence: true });
  return [
    ...stateChange(series.record, made),
    ...differences(own, template, found.record),
    ...after,
    ...closing,
  ];
}

function stateChange({ state }: SeriesRecord, { series }: TaskState): Change[] {
  if (!series || state === 'ACTIVE' || series.state === state) return [];
  const mutation = state === 'PAUSED' ? 'pauseSeries' : 'endSeries';
  return [{ mutation, input: { id: series.id } }];
}

/** What this one occurrence has otherwise than the next will. */
function differences(own: TaskInput, template: ContentInput | null, record: TaskRecord): Change[] {
  const { id, due, labelIds } = own;
  const changed = Object.entries(template ?? {})
    .filter(([name]) => name !== 'labelIds')
    .filter(([name, value]) => !isSame(own[name as keyof ContentInput], value))
    .map(([name]) => [name, own[name as keyof ContentInput]]);
  const before = new Set(template?.labelIds ?? labelIds);
  const added = labelIds.filter((label) => !before.has(label));
  const removed = [...before].filter((label) => !labelIds.includes(label));
  const input = {
    ...Object.fromEntries(changed),
    ...(added.length > 0 && { addLabelIds: added }),
    ...(removed.length > 0 && { removeLabelIds: removed }),
    ...(isMoved(record) && { due: due ?? null }),
  };
  if (Object.keys(input).length === 0) return [];
  return [{ mutation: 'updateTask', input: { id, ...input } }];
}

function isMoved({ occurrenceKey, due }: TaskRecord): boolean {
  if (!occurrenceKey) return false;
  return !due || occurrenceKey !== (due.time ? `${due.date}T${due.time}` : due.date);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
