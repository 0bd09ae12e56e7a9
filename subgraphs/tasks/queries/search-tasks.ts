import { CodedError } from '@trellis/kernel/errors';
import { type Connection, fetchPage } from '@trellis/kernel/persistence/paging';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { TaskRow, TasksDatabase } from '../persistence/task-row.ts';
import { tasksById } from './tasks-by-id.ts';

const MAX_LENGTH = 200;

type Hit = {
  /** Of the task. */
  id: string;
  score: number;
  /** Where the best match is; null: in the task itself. */
  commentId: string | null;
};

/** A task that was found. */
export type SearchEdgeView = Omit<Hit, 'id'> & {
  readonly cursor: string;
  readonly node: TaskRow;
  /** What was looked for, as highlighting needs it. */
  readonly words: readonly string[];
};

export type SearchConnectionView = {
  readonly edges: readonly SearchEdgeView[];
  readonly pageInfo: Connection<Hit>['pageInfo'];
};

const NOTHING: SearchConnectionView = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

type SearchArguments = {
  workspaceId: string;
  text: string;
  first?: number | null;
  after?: string | null;
};

/**
 * The tasks that have all the words in title, description or comments, the best match first. The
 * last word may be the beginning of one.
 *
 * @throws CodedError BAD_USER_INPUT for a text of more than 200 characters
 */
export async function searchTasks(
  reading: Reading,
  { workspaceId, text, ...page }: SearchArguments,
): Promise<SearchConnectionView> {
  if (text.length > MAX_LENGTH)
    throw new CodedError('BAD_USER_INPUT', `\`text\` has at most ${MAX_LENGTH} characters.`);
  const words = await wordsOf(reading.kysely, text);
  if (words.length === 0) return NOTHING;
  const { edges, pageInfo } = await fetchPage<Hit>({
    kysely: reading.kysely,
    query: reading.kysely
      .selectFrom(hitsOf(workspaceId, words).as('hit'))
      .select(['hit.id', 'hit.score', 'hit.comment_id as commentId']),
    order: [{ column: 'hit.score', type: 'double precision', direction: 'desc' }],
    idColumn: 'hit.id',
    page,
    defaultSize: 50,
    scope: { list: 'searchTasks', workspaceId, text },
  });
  return { edges: await withTasks(reading, edges, words), pageInfo };
}

/** The words as they are stored. PostgreSQL decides, so that it finds what it has put away. */
async function wordsOf(kysely: Kysely<TasksDatabase>, text: string): Promise<string[]> {
  const { rows } = await sql<{ words: string[] }>`
    select search_words(${text.replaceAll('\u0000', ' ')}) as words`.execute(kysely);
  return rows[0]?.words ?? [];
}

/** A word in the title counts most, one in a comment least; of the texts of a task the best counts. */
function hitsOf(workspaceId: string, words: readonly string[]) {
  const terms = [
    ...new Set(words.map((word, index) => termOf(workspaceId, word, index + 1 === words.length))),
  ];
  const any = sql`${terms.join(' | ')}::tsquery`;
  const all = terms.map((term) => sql`bool_or(words @@ ${term}::tsquery)`);
  return sql<{ id: string; score: number; comment_id: string | null }>`(
    select task_id as id, max(rank)::double precision as score,
      (array_agg(comment_id order by rank desc, comment_id nulls first))[1] as comment_id
    from (
      select task_id, comment_id, words, ts_rank(words, ${any}) as rank
      from search_text
      where words @@ ${any} and workspace_id = ${workspaceId}
    ) as found
    group by task_id
    ${having(all)}
  )`;
}

// One word is in all that was found.
function having(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length > 1 ? sql`having ${sql.join(conditions, sql` and `)}` : sql``;
}

// No word has a quote or a backslash in it: these separate words.
function termOf(workspaceId: string, word: string, isLast: boolean): string {
  return `'${workspaceId.slice(-12)}${word}'${isLast ? ':*' : ''}`;
}

async function withTasks(
  reading: Reading,
  edges: Connection<Hit>['edges'],
  words: readonly string[],
): Promise<SearchEdgeView[]> {
  const ids = edges.map(({ node }) => node.id);
  const tasks = await tasksById(reading, ids, { includeDeleted: false });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return edges.flatMap(({ cursor, node: { id, score, commentId } }) => {
    const node = byId.get(id);
    return node ? [{ cursor, score, commentId, node, words }] : [];
  });
}
