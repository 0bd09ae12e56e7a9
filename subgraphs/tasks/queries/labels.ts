import DataLoader from 'dataloader';
import { type Kysely, sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { TasksDatabase } from '../persistence/task-row.ts';

/** A label as it is read. */
export type LabelRow = {
  id: string;
  workspaceId: string;
  version: number;
  name: string;
  color: string;
};

/** The labels of a workspace in alphabetical order. */
export function listLabels({ kysely }: Reading, workspaceId: string): Promise<LabelRow[]> {
  return select(kysely).where('label.workspace_id', '=', workspaceId).execute();
}

/** Labels by id, those that the caller sees. */
export function labelsById(
  { kysely, workspaceIds }: Reading,
  ids: readonly string[],
): Promise<LabelRow[]> {
  return select(kysely)
    .where(sql<boolean>`label.id = any(${[...ids]}::uuid[])`)
    .where(sql<boolean>`label.workspace_id = any(${[...workspaceIds]}::uuid[])`)
    .execute();
}

/** For each list of ids those labels in alphabetical order; all lists in one statement. */
export function createLabelsLoader(
  reading: Reading,
): DataLoader<readonly string[], LabelRow[], string> {
  return new DataLoader<readonly string[], LabelRow[], string>(
    async (lists) => {
      const labels = await labelsById(reading, [...new Set(lists.flat())]);
      return lists.map((ids) => labels.filter(({ id }) => ids.includes(id)));
    },
    { cacheKeyFn: (ids) => ids.join() },
  );
}

function select(kysely: Kysely<TasksDatabase>) {
  return kysely
    .selectFrom('label')
    .select([
      'label.id',
      'label.workspace_id as workspaceId',
      'label.version',
      'label.name',
      'label.color',
    ])
    .orderBy(sql`lower(label.name)`)
    .orderBy('label.id');
}
