import type { Place, Session } from '../client/session.ts';
import type {
  CheckInRecord,
  CommentRecord,
  ExchangeRecord,
  Found,
  GoalRecord,
  LabelRecord,
  RecordType,
  RelationRecord,
  SeriesRecord,
  TaskRecord,
} from '../records/record.ts';
import type { RecordSource, SourceItem } from '../records/record-source.ts';
import { Ids } from './ids.ts';
import { GoalLoader } from './load-goals.ts';
import { LabelLoader } from './load-labels.ts';
import { loadComments, loadRelations } from './load-relations.ts';
import { TaskLoader } from './load-tasks.ts';
import type { Loading } from './loading.ts';
import { People } from './people.ts';
import { Tally } from './tally.ts';

const BATCH = 90;

/** Brings the records of a file into a workspace. What is there stays as it is. */
export async function loadRecords(options: {
  session: Session;
  place: Place;
  source: RecordSource;
  onProgress: (done: number) => void;
}): Promise<Tally> {
  const { session, place, source, onProgress } = options;
  const { workspace, viewerId } = place;
  const tally = new Tally();
  const loader = new Loader({
    session,
    workspaceId: workspace.id,
    viewerId,
    ids: new Ids(workspace.id, source.workspaceId),
    people: new People(session, workspace.id, tally),
    tally,
  });
  for await (const batch of batchesOf(source.items, tally)) {
    await loader.load(batch);
    onProgress(tally.total);
  }
  await loader.finish();
  return tally;
}

class Loader {
  readonly #loading: Loading;
  readonly #labels: LabelLoader;
  readonly #goals: GoalLoader;
  readonly #tasks: TaskLoader;

  constructor(loading: Loading) {
    this.#loading = loading;
    this.#labels = new LabelLoader(loading);
    this.#goals = new GoalLoader(loading);
    this.#tasks = new TaskLoader(loading, { labels: this.#labels, goals: this.#goals });
  }

  /** Takes records of one type; check-ins come with goals. */
  async load(batch: readonly Found[]): Promise<void> {
    switch (batch[0]?.record.type) {
      case undefined:
        return;
      case 'label':
        return this.#labels.load(batch as Found<LabelRecord>[]);
      case 'goal':
      case 'checkIn':
        return this.#goals.load(batch as Found<GoalRecord | CheckInRecord>[]);
      case 'series':
        return this.#tasks.remember(batch as Found<SeriesRecord>[]);
      case 'task':
        return this.#tasks.load(batch as Found<TaskRecord>[]);
      case 'relation':
        return loadRelations(this.#loading, batch as Found<RelationRecord>[]);
      case 'comment':
        return loadComments(this.#loading, batch as Found<CommentRecord>[]);
    }
  }

  async finish(): Promise<void> {
    this.#tasks.finish();
    await this.#goals.finish();
  }
}

/** Neighbours of one type together; what is no record goes into the report. */
async function* batchesOf(items: AsyncIterable<SourceItem>, tally: Tally): AsyncGenerator<Found[]> {
  let batch: Found[] = [];
  for await (const item of items) {
    if ('problem' in item) tally.skip(item.line, item.problem);
    else if ('note' in item) tally.note(item.line, item.note);
    else {
      const [first] = batch;
      const isOther = first && familyOf(first.record) !== familyOf(item.record);
      if (isOther || batch.length === BATCH) {
        yield batch;
        batch = [];
      }
      batch.push(item);
    }
  }
  if (batch.length > 0) yield batch;
}

function familyOf({ type }: ExchangeRecord): RecordType {
  return type === 'checkIn' ? 'goal' : type;
}
