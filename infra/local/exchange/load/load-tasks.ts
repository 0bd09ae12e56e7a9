import type { Change } from '../client/changes.ts';
import { dueInput } from '../client/due-input.ts';
import { isOpen } from '../records/open-status.ts';
import type { Content, Found, SeriesRecord, TaskRecord } from '../records/record.ts';
import { findTasks, type TaskState } from './find-tasks.ts';
import type { GoalLoader } from './load-goals.ts';
import type { LabelLoader } from './load-labels.ts';
import { SeriesLoader } from './load-series.ts';
import type { Loading } from './loading.ts';
import { OF_NOW, type Planned, sendRecords } from './send-records.ts';
import { type ContentInput, closingChanges } from './task-inputs.ts';

type Batch = {
  readonly states: ReadonlyMap<string, TaskState>;
  readonly goals: ReadonlyMap<string, string>;
};

/** Makes tasks one after the other, so that parents come first and the order of the file stays. */
export class TaskLoader {
  readonly #loading: Loading;
  readonly #labels: LabelLoader;
  readonly #goals: GoalLoader;
  readonly #series: SeriesLoader;

  constructor(loading: Loading, { labels, goals }: { labels: LabelLoader; goals: GoalLoader }) {
    this.#loading = loading;
    this.#labels = labels;
    this.#goals = goals;
    this.#series = new SeriesLoader(loading);
  }

  /** Keeps series until the tasks come that they go on from. */
  remember(series: readonly Found<SeriesRecord>[]): void {
    this.#series.remember(series);
  }

  async load(tasks: readonly Found<TaskRecord>[]): Promise<void> {
    const batch = await this.#prepare(tasks);
    let planned: Planned[] = [];
    for (const found of tasks) {
      const series = this.#series.startingAt(found.record);
      if (!series) {
        planned.push(await this.#plan(found, batch));
        continue;
      }
      await sendRecords(this.#loading, planned);
      planned = [];
      await this.#begin(found, series, batch);
    }
    await sendRecords(this.#loading, planned);
  }

  finish(): void {
    this.#series.finish();
  }

  async #prepare(tasks: readonly Found<TaskRecord>[]): Promise<Batch> {
    const { session, workspaceId, ids } = this.#loading;
    const taskIds = tasks.map(({ record }) => ids.of('task', record.id));
    const states = await findTasks(session, workspaceId, taskIds);
    const named = tasks.flatMap(({ record }) => [
      record.goal,
      this.#series.startingAt(record)?.record.template?.goal,
    ]);
    const goals = await this.#goals.targets([...new Set(named.filter((id) => id != null))]);
    return { states, goals };
  }

  async #plan(found: Found<TaskRecord>, batch: Batch): Promise<Planned> {
    const { record } = found;
    const id = this.#loading.ids.of('task', record.id);
    const state = batch.states.get(id);
    const target = { id, ...(state && { state }), isOccurrence: false };
    if (state) {
      // Whoever has changed it since knows better whether it is open.
      const changes = state.version === 1 ? closingChanges(record, target) : [];
      return { found, changes, isThere: true };
    }
    this.#tellLoss(record);
    const create = { mutation: 'createTask', input: await this.#taskInput(found, batch) };
    const changes = [create, ...this.#snooze(record, id), ...closingChanges(record, target)];
    return { found, changes };
  }

  #tellLoss({ status, series }: TaskRecord): void {
    const { tally } = this.#loading;
    if (!isOpen(status)) tally.remark(OF_NOW);
    if (!series) return;
    tally.remark('A closed occurrence of a series has become a task of its own');
    if (status === 'SKIPPED') tally.remark('A skipped occurrence has become a canceled task');
  }

  #snooze({ status, snoozedUntil }: TaskRecord, id: string): Change[] {
    if (!snoozedUntil || !isOpen(status) || Date.parse(snoozedUntil) <= Date.now()) return [];
    return [{ mutation: 'snoozeTask', input: { id, until: snoozedUntil } }];
  }

  async #begin(found: Found<TaskRecord>, series: Found<SeriesRecord>, batch: Batch): Promise<void> {
    const { record } = found;
    const own = await this.#taskInput(found, batch);
    const { template } = series.record;
    const content = template && (await this.#contentInput(series.line, template, batch.goals));
    await this.#series.begin({
      found,
      series,
      own,
      template: content,
      state: batch.states.get(own.id),
      after: this.#snooze(record, own.id),
    });
  }

  async #taskInput({ line, record }: Found<TaskRecord>, batch: Batch) {
    const { ids, workspaceId } = this.#loading;
    return {
      id: ids.of('task', record.id),
      workspaceId,
      ...(await this.#contentInput(line, record, batch.goals)),
      status: isOpen(record.status) ? record.status : 'TODO',
      parentId: record.parent && ids.of('task', record.parent),
      ...(record.due && { due: dueInput(record.due) }),
      ...(record.reminders.length > 0 && { reminders: record.reminders }),
    };
  }

  async #contentInput(
    line: number,
    content: Content,
    goals: Batch['goals'],
  ): Promise<ContentInput> {
    const { title, description, priority, estimateMinutes, goal, labels, assignees } = content;
    const { tally, people } = this.#loading;
    const goalId = goal === null ? null : goals.get(goal);
    if (goalId === undefined) tally.skip(line, `its goal ${goal} is unknown; kept without`);
    const labelIds = labels.flatMap((label) => {
      const labelId = this.#labels.target(label);
      if (!labelId) tally.skip(line, `its label ${label} is unknown; kept without`);
      return labelId ?? [];
    });
    const assigneeIds = await people.keep(assignees);
    return {
      title,
      description,
      priority,
      estimateMinutes,
      goalId: goalId ?? null,
      labelIds,
      assigneeIds,
    };
  }
}
