import { type Change, sendChanges } from '../client/changes.ts';
import type { CheckInRecord, Found, GoalRecord } from '../records/record.ts';
import { awaitProgress } from './await-progress.ts';
import { CheckInLoader } from './load-check-ins.ts';
import type { Loading } from './loading.ts';
import { nameOf, type Planned, sendRecords } from './send-records.ts';

const LOOKUP = /* GraphQL */ `
  query ImportGoals($workspaceId: ID!, $ids: [ID!]!, $first: Int!) {
    goals(workspaceId: $workspaceId, filter: { id: { in: $ids } }, first: $first) {
      nodes { id status progress keyResults { id current } }
    }
  }
`;
const OPEN = ['DRAFT', 'ACTIVE', 'PAUSED'];

type GoalState = {
  id: string;
  status: string;
  progress: number;
  keyResults: { id: string; current: number }[];
};
type Closing = { readonly found: Found<GoalRecord>; readonly id: string };

/** Makes goals with their key results and check-ins. */
export class GoalLoader {
  readonly #loading: Loading;
  readonly #checkIns: CheckInLoader;
  readonly #present = new Set<string>();
  readonly #closings: Closing[] = [];

  constructor(loading: Loading) {
    this.#loading = loading;
    this.#checkIns = new CheckInLoader(loading);
  }

  async load(batch: readonly Found<GoalRecord | CheckInRecord>[]): Promise<void> {
    const goals = batch.filter((found): found is Found<GoalRecord> => found.record.type === 'goal');
    const states = await this.#lookUp(goals.map(({ record }) => this.#idOf(record.id)));
    await this.#create(goals, states);
    const checkIns = batch.filter(
      (found): found is Found<CheckInRecord> => found.record.type === 'checkIn',
    );
    const checkedIn = await this.#checkIns.load(checkIns, (goalId) => states.has(goalId));
    await this.#setValues(goals, states, checkedIn);
    for (const found of goals) this.#planClosing(found, states);
  }

  /** The id in the workspace; undefined for a goal that is not there. */
  async targets(sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unsure = sourceIds.filter((id) => !this.#present.has(this.#idOf(id)));
    await this.#lookUp(unsure.map((id) => this.#idOf(id)));
    const pairs = sourceIds.map((id) => [id, this.#idOf(id)] as const);
    return new Map(pairs.filter(([, id]) => this.#present.has(id)));
  }

  /** Closes what is closed in the file: at the end, as progress stands still from then on. */
  async finish(): Promise<void> {
    const { session, tally } = this.#loading;
    await awaitProgress(
      this.#loading,
      this.#closings.map(({ id }) => id),
    );
    const changes = this.#closings.map(({ found, id }) => ({
      mutation: 'closeGoal',
      input: { id, outcome: found.record.status },
    }));
    const outcomes = await sendChanges(session, changes);
    for (const [at, outcome] of outcomes.entries()) {
      const { line, record } = (this.#closings[at] as Closing).found;
      if (outcome.is !== 'refused') continue;
      tally.skip(line, `${nameOf(record)} is there, but not closed: ${outcome.reason}`);
    }
  }

  #idOf(sourceId: string): string {
    return this.#loading.ids.of('goal', sourceId);
  }

  async #lookUp(ids: readonly string[]): Promise<Map<string, GoalState>> {
    if (ids.length === 0) return new Map();
    const { session, workspaceId } = this.#loading;
    const variables = { workspaceId, ids: [...new Set(ids)], first: 100 };
    const { goals } = await session.send<{ goals: { nodes: GoalState[] } | null }>(
      LOOKUP,
      variables,
    );
    const nodes = goals?.nodes ?? [];
    for (const { id } of nodes) this.#present.add(id);
    return new Map(nodes.map((goal) => [goal.id, goal]));
  }

  async #create(
    goals: readonly Found<GoalRecord>[],
    states: ReadonlyMap<string, GoalState>,
  ): Promise<void> {
    const planned: Planned[] = [];
    for (const found of goals) planned.push(await this.#plan(found, states));
    const made = await sendRecords(this.#loading, planned);
    for (const [at, found] of goals.entries()) {
      if (!made[at]) continue;
      this.#present.add(this.#idOf(found.record.id));
      for (const { id } of found.record.keyResults) this.#checkIns.measures(id);
    }
  }

  async #plan(found: Found<GoalRecord>, states: ReadonlyMap<string, GoalState>): Promise<Planned> {
    const { record } = found;
    const state = states.get(this.#idOf(record.id));
    const known = new Set(state?.keyResults.map(({ id }) => id));
    const keyResults = record.keyResults
      .map((keyResult) => this.#createKeyResult(record, keyResult))
      .filter(({ input }) => !known.has(input.id));
    if (state) return { found, changes: keyResults, isThere: true };
    return { found, changes: [await this.#createGoal(record), ...keyResults] };
  }

  async #createGoal(record: GoalRecord): Promise<Change> {
    const { id, parent, title, description, status, owner } = record;
    const { startDate, targetDate, progressSource } = record;
    const [ownerId] = owner ? await this.#loading.people.keep([owner]) : [null];
    const input = {
      id: this.#idOf(id),
      workspaceId: this.#loading.workspaceId,
      parentId: parent && this.#idOf(parent),
      title,
      description,
      startDate,
      targetDate,
      progressSource,
      status: OPEN.includes(status) ? status : 'ACTIVE',
      // Somebody unknown gives way to the importer; a goal that nobody owns stays so.
      ...(owner !== undefined && ownerId !== undefined && { ownerId }),
    };
    return { mutation: 'createGoal', input };
  }

  #createKeyResult({ id: goal }: GoalRecord, keyResult: GoalRecord['keyResults'][number]) {
    const { id, name, unit, start, target, weight } = keyResult;
    const input = {
      id: this.#loading.ids.of('keyResult', id),
      goalId: this.#idOf(goal),
      name,
      unit,
      start,
      target,
      weight,
    };
    return { mutation: 'createKeyResult', input };
  }

  /** Numbers as they stand in the end, where a check-in or the import itself has touched them. */
  async #setValues(
    goals: readonly Found<GoalRecord>[],
    states: ReadonlyMap<string, GoalState>,
    checkedIn: ReadonlySet<string>,
  ): Promise<void> {
    const { session, tally } = this.#loading;
    const wanted = goals
      .filter(({ record }) => this.#present.has(this.#idOf(record.id)))
      .flatMap((found) => {
        const state = states.get(this.#idOf(found.record.id));
        if (state && !OPEN.includes(state.status)) return [];
        const changes = this.#valuesOf(found.record, state, checkedIn.has(found.record.id));
        return changes.map((change) => ({ found, change }));
      });
    const outcomes = await sendChanges(
      session,
      wanted.map(({ change }) => change),
    );
    for (const [at, outcome] of outcomes.entries()) {
      const { line, record } = (wanted[at] as (typeof wanted)[number]).found;
      if (outcome.is === 'refused')
        tally.skip(line, `a number of ${nameOf(record)}: ${outcome.reason}`);
    }
  }

  #valuesOf(record: GoalRecord, state: GoalState | undefined, isCheckedIn: boolean): Change[] {
    const currents = new Map(state?.keyResults.map(({ id, current }) => [id, current]));
    const values = record.keyResults
      .map((keyResult) => ({ ...keyResult, id: this.#loading.ids.of('keyResult', keyResult.id) }))
      .filter(({ id, start, current }) => {
        if (isCheckedIn) return true;
        return current !== start && (currents.get(id) ?? start) === start;
      })
      .map(({ id, current }) => ({ mutation: 'recordKeyResult', input: { id, value: current } }));
    const { progress } = record;
    if (!progress || state?.progress) return values;
    return [...values, { mutation: 'updateGoal', input: { id: this.#idOf(record.id), progress } }];
  }

  #planClosing(found: Found<GoalRecord>, states: ReadonlyMap<string, GoalState>): void {
    const id = this.#idOf(found.record.id);
    const status = states.get(id)?.status ?? 'ACTIVE';
    if (OPEN.includes(found.record.status) || !OPEN.includes(status)) return;
    if (this.#present.has(id)) this.#closings.push({ found, id });
  }
}
