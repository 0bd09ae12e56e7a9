import { pages } from '../client/pages.ts';
import type { Place, Session } from '../client/session.ts';
import type { ExchangeRecord, SeriesRecord } from '../records/record.ts';
import type { LabelNode, SeriesNode, TaskNode } from './nodes.ts';
import { LABELS, RELATION_FIELDS, SERIES, TASK_FIELDS } from './queries.ts';
import { readComments } from './read-comments.ts';
import { readGoals } from './read-goals.ts';
import { toLabel, toRelations, toSeries, toTask } from './to-records.ts';
import { walkTasks } from './walk-tasks.ts';

/**
 * A whole workspace, in an order in which it can be read back: a record refers to those before it,
 * except that a series names the task it goes on from.
 */
export async function* readWorkspace(
  session: Session,
  { workspace, viewerId }: Place,
): AsyncGenerator<ExchangeRecord> {
  const { id } = workspace;
  yield* await readLabels(session, id);
  yield* readGoals(session, id);
  yield* readSeries(session, id);
  for await (const page of walkTasks<TaskNode>(session, id, TASK_FIELDS)) {
    yield* page.map((node) => toTask(node, viewerId));
  }
  for await (const page of walkTasks<TaskNode>(session, id, RELATION_FIELDS)) {
    yield* page.flatMap(toRelations);
  }
  yield* readComments(session, id);
}

async function readLabels(session: Session, workspaceId: string) {
  const { labels } = await session.send<{ labels: LabelNode[] | null }>(LABELS, { workspaceId });
  return (labels ?? []).map(toLabel);
}

async function* readSeries(session: Session, workspaceId: string): AsyncGenerator<SeriesRecord> {
  const request = { query: SERIES, variables: { workspaceId } };
  for await (const page of pages<SeriesNode>(session, request, ({ taskSeries }) => taskSeries)) {
    yield* page.flatMap((node) => toSeries(node) ?? []);
  }
}
