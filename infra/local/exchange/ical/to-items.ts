import { isOpen } from '../records/open-status.ts';
import type { ExchangeRecord, RelationRecord, TaskRecord } from '../records/record.ts';
import type { SourceItem } from '../records/record-source.ts';
import type { Component, Parsed } from './component.ts';
import type { Calendar } from './moment.ts';
import { parentsFirst } from './parents-first.ts';
import { toSeries } from './series-in.ts';
import { toTask } from './task-in.ts';
import { zoneNamed } from './zones.ts';

const LABEL_COLOR = '#808080';

/** The records of a calendar in the order in which they can be loaded, and what is none. */
export function toItems(parsed: Parsed): SourceItem[] {
  const reader = new TodoReader(parsed);
  for (const component of parsed.components) reader.read(component);
  return reader.finish();
}

type Item<R extends ExchangeRecord = ExchangeRecord> = { line: number; record: R };

class TodoReader {
  readonly #calendar: Calendar;
  readonly #remarks: SourceItem[];
  readonly #labels = new Map<string, Item>();
  readonly #goals = new Map<string, Item>();
  readonly #series: Item[] = [];
  readonly #tasks = new Map<string, Item<TaskRecord>>();
  readonly #relations: Item<RelationRecord>[] = [];

  constructor({ components, properties, problems }: Parsed) {
    const zones = components.filter(({ name }) => name === 'VTIMEZONE');
    const zone = properties.find(({ name }) => name === 'X-WR-TIMEZONE')?.raw;
    this.#remarks = [...problems];
    this.#calendar = {
      zones,
      defaultZone: zone ? zoneNamed(zone, zones) : null,
      note: (line, note) => this.#remarks.push({ line, note }),
    };
  }

  read(component: Component): void {
    const { name, line } = component;
    if (name === 'VTIMEZONE') return;
    if (name === 'VTODO') this.#readTodo(component);
    else this.#calendar.note(line, `${name}: no task`);
  }

  finish(): SourceItem[] {
    const { sorted, cut } = parentsFirst([...this.#tasks.values()]);
    for (const { line, record } of cut) {
      this.#calendar.note(line, `its parent ${record.parent} is not in the file, or is below it`);
    }
    const known = (uid: string) => this.#tasks.has(uid);
    for (const { line, record } of this.#relations) {
      if (!known(record.task))
        this.#calendar.note(line, `it waits for ${record.task}, which is not in the file`);
    }
    const relations = this.#relations.filter(({ record }) => known(record.task));
    return [
      ...this.#remarks,
      ...this.#labels.values(),
      ...this.#goals.values(),
      ...this.#series,
      ...sorted,
      ...relations,
    ];
  }

  #readTodo(todo: Component): void {
    const uid = todo.text('UID')?.slice(0, 255) ?? nameless(todo);
    const problem = this.#problemOf(todo, uid);
    if (problem) this.#remarks.push({ line: todo.line, problem });
    else if (todo.first('RECURRENCE-ID')) {
      this.#calendar.note(todo.line, `a single occurrence of ${uid} that differs from the others`);
    } else this.#addTask(todo, uid);
  }

  #problemOf(todo: Component, uid: string): string | null {
    if (!todo.text('SUMMARY')?.trim()) return 'VTODO without SUMMARY';
    const isSecond = this.#tasks.has(uid) && !todo.first('RECURRENCE-ID');
    return isSecond ? `a second VTODO with the UID ${uid}` : null;
  }

  #addTask(todo: Component, uid: string): void {
    const { start, ...task } = toTask(todo, uid, this.#calendar);
    const record = {
      ...task,
      parent: parentOf(todo),
      goal: this.#goalOf(todo),
      labels: this.#labelsOf(todo),
      series: null,
    };
    this.#tasks.set(uid, { line: todo.line, record });
    this.#addSeries(todo, record, start);
    this.#readBlockers(todo, uid);
  }

  #addSeries(todo: Component, task: TaskRecord, start: TaskRecord['due']): void {
    const { line } = todo;
    const series = toSeries(todo, { task: task.id, start });
    if (!series) return;
    if ('problem' in series) {
      this.#remarks.push({ line, problem: `${series.problem}; the task does not repeat` });
    } else if (isOpen(task.status)) {
      this.#series.push({ line, record: { ...series, template: null } });
    } else this.#calendar.note(line, 'RRULE of a task that is closed');
  }

  #readBlockers(todo: Component, uid: string): void {
    for (const { line, parameters, values } of todo.all('RELATED-TO')) {
      if (parameters.reltype?.toUpperCase() !== 'DEPENDS-ON') continue;
      const record = {
        type: 'relation',
        kind: 'BLOCKS',
        task: String(values[0]).slice(0, 255),
        other: uid,
      } as const;
      this.#relations.push({ line, record });
    }
  }

  #goalOf(todo: Component): string | null {
    const title = todo.text('X-TRELLIS-GOAL');
    if (!title) return null;
    const id = todo.text('X-TRELLIS-GOAL-ID') ?? `title:${title}`;
    if (!this.#goals.has(id))
      this.#goals.set(id, { line: todo.line, record: emptyGoal(id, title) });
    return id;
  }

  #labelsOf(todo: Component): string[] {
    const names = todo
      .all('CATEGORIES')
      .flatMap(({ values }) => values.map((value) => String(value).replace(/\s+/g, ' ').trim()))
      .filter(Boolean);
    const ids = names.map((name) => {
      const id = `name:${name.toLowerCase().slice(0, 200)}`;
      const record = { type: 'label', id, name, color: LABEL_COLOR } as const;
      if (!this.#labels.has(id)) this.#labels.set(id, { line: todo.line, record });
      return id;
    });
    return [...new Set(ids)];
  }
}

function parentOf(todo: Component): string | null {
  const parent = todo
    .all('RELATED-TO')
    .find(({ parameters }) => (parameters.reltype ?? 'PARENT').toUpperCase() === 'PARENT');
  return parent ? String(parent.values[0]).slice(0, 255) || null : null;
}

/** Something that stays the same as long as the task does. */
function nameless(todo: Component): string {
  const due = String(todo.first('DUE')?.values[0] ?? '');
  return `nameless:${todo.text('SUMMARY')}:${due}`.slice(0, 255);
}

function emptyGoal(id: string, title: string): ExchangeRecord {
  return {
    type: 'goal',
    id,
    parent: null,
    title,
    description: null,
    status: 'ACTIVE',
    startDate: null,
    targetDate: null,
    progressSource: 'TASKS',
    progress: null,
    keyResults: [],
  };
}
