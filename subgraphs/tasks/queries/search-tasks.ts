import { CodedError } from '@trellis/kernel/errors';
import { type Connection, fetchPage } from '@trellis/kernel/persistence/paging';
import { type Kysely, sql } from 'kysely';
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
  args: SearchArguments,
): Promise<SearchConnectionView> {
  if (args.text.length > MAX_LENGTH)
    throw new CodedError('BAD_USER_INPUT', `\`text\` has at most ${MAX_LENGTH} characters.`);
  return reading.kysely.transaction().execute(async (kysely) => {
    const words = await prepare(kysely, args.text);
    if (words.length === 0) return NOTHING;
    const { edges, pageInfo } = await fetchHits(kysely, args, words);
    return { edges: await withTasks({ ...reading, kysely }, edges, words), pageInfo };
  });
}

/**
 * Answers the words as they are stored. PostgreSQL decides, so that it finds what it has put away.
 * It also takes any beginning of a word for one fiftieth of all words, for which it would read
 * short texts from end to end: the transaction does without.
 */
async function prepare(kysely: Kysely<TasksDatabase>, text: string): Promise<string[]> {
  const { rows } = await sql<{ words: string[] }>`
    select search_words(${text.replaceAll('\u0000', ' ')}) as words,
      set_config('enable_seqscan', 'off', true)`.execute(kysely);
  return rows[0]?.words ?? [];
}

function fetchHits(
  kysely: Kysely<TasksDatabase>,
  { workspaceId, text, ...page }: SearchArguments,
  words: readonly string[],
): Promise<Connection<Hit>> {
  return fetchPage<Hit>({
    kysely,
    query: kysely
      .selectFrom(hitsOf(workspaceId, words).as('hit'))
      .select(['hit.id', 'hit.score', 'hit.comment_id as commentId']),
    order: [{ column: 'hit.score', type: 'double precision', direction: 'desc' }],
    idColumn: 'hit.id',
    page,
    defaultSize: 50,
    scope: { list: 'searchTasks', workspaceId, text },
  });
}

/** A word in the title counts most, one in a comment least; of the texts of a task the best counts. */
function hitsOf(workspaceId: string, words: readonly string[]) {
  const terms = termsOf(workspaceId, words);
  const any = sql`${terms.join(' | ')}::tsquery`;
  const has = terms.map((_, index) => sql.ref(`has${index}`));
  const matches = terms.map((term, index) => sql`words @@ ${term}::tsquery as ${has[index]}`);
  const all = has.map((found) => sql`bool_or(${found})`);
  return sql<{ id: string; score: number; comment_id: string | null }>`(
    select task_id as id, max(rank)::double precision as score,
      (array_agg(comment_id order by rank desc, comment_id nulls first))[1] as comment_id
    from (
      select task_id, comment_id, ts_rank(words, ${any}) as rank, ${sql.join(matches)}
      from search_text
      where words @@ ${any} and workspace_id = ${workspaceId}
    ) as found
    group by task_id
    having ${sql.join(all, sql` and `)}
  )`;
}

/** In quotes; no word has one in it, or a backslash: these separate words. */
function termsOf(workspaceId: string, words: readonly string[]): string[] {
  const terms = words.map((word) => `'${workspaceId.slice(-12)}${word}'`);
  return [...new Set([...terms.slice(0, -1), `${terms.at(-1)}:*`])];
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
