import { newId } from '@trellis/kernel/ids';
import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { wordsIn } from '../domain/search-words.ts';
import { migrations } from '../persistence/migrations/index.ts';
import { startTasks, type TestTasks } from './start-tasks.ts';

const SEARCH = `query ($workspaceId: ID!, $text: String!) { searchTasks(workspaceId: $workspaceId, text: $text) { edges { node { title } } } }`;
const COMMENT = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }`;
const OUT_OF_STEP = `
  (select task_id, comment_id, workspace_id, words from search_text
   except select task_id, comment_id, workspace_id, words from searchable)
  union all
  (select task_id, comment_id, workspace_id, words from searchable
   except select task_id, comment_id, workspace_id, words from search_text)`;

let tasks: TestTasks;
let client: Client;
beforeAll(async () => {
  tasks = await startTasks();
  const connectionString = tasks.database.url;
  client = new Client({ connectionString, options: '-c search_path=tasks' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await tasks[Symbol.asyncDispose]();
});

const titles = async (
  text: string,
  { workspaceId, member }: Pick<TestTasks, 'workspaceId' | 'member'> = tasks,
) =>
  (await member.query(SEARCH, { workspaceId, text })).searchTasks.edges.map(
    ({ node }: { node: { title: string } }) => node.title,
  );

test('the database and the highlighting see the same words in any text', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.stringMatching(/^[a-zA-ZäöüßéÉΣσςЖж日本がカ한국0-9 .,'"“”—_/<>-]{0,40}$/u),
  );
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const stored = value.normalize('NFKC').replaceAll('\u0000', ' ');
      const { rows } = await client.query('select search_words($1) as words', [stored]);
      expect(wordsIn(stored).map(({ word }) => word)).toEqual(rows[0].words);
    }),
    { numRuns: 1_000 },
  );
});

test('whatever writes to tasks and comments, search follows', async () => {
  const made = [];
  for (const title of ['One', 'Two', 'Three']) {
    const { id } = await tasks.createTask({ title, description: `About ${title}` });
    await tasks.member.query(COMMENT, { input: { taskId: id, body: `On ${title}` } });
    made.push(id);
  }
  for (const statement of [
    `update tasks.task set title = 'Four', description = null where id = $1`,
    `update tasks.task set title = 'Five', deleted_at = now() where id = $1`,
    `update tasks.comment set body = 'Meanwhile' where task_id = $1`,
    `update tasks.task set deleted_at = null where id = $1`,
    `update tasks.comment set deleted_at = now(), body = '' where task_id = $1`,
    `update tasks.task set archived_at = now() where id = $1`,
    `update tasks.task set archived_at = null, title = 'Six' where id = $1`,
    `delete from tasks.comment where task_id = $1`,
    `delete from tasks.task where id = $1`,
  ]) {
    await tasks.database.query(statement, [made[0]]);
    expect((await client.query(OUT_OF_STEP)).rows).toEqual([]);
  }
  expect(
    await tasks.database.query(`select from tasks.search_text where task_id = $1`, [made[0]]),
  ).toEqual([]);
  expect(await titles('about')).toHaveLength(2);
});

test('tasks and comments from before search existed are found', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const subgraph = 'tasks';
  await provision({ url: database.url, subgraph, migrations: migrations.slice(0, 2) });
  const [id, commentId] = [newId(), newId()];
  const columns = `id, workspace_id, version, number, title, status, priority, assignee_ids, sort_key, created_at, created_by_id, updated_at`;
  await database.query(
    `insert into tasks.task (${columns})
     values ($1, $1, 1, 1, 'Old rope', 'TODO', 'NONE', '{}', 'a', now(), $1, now())`,
    [id],
  );
  await database.query(
    `insert into tasks.comment (id, workspace_id, task_id, version, author_id, body, mention_ids, created_at, updated_at)
     values ($2, $1, $1, 1, $1, 'Frayed', '{}', now(), now())`,
    [id, commentId],
  );
  await provision({ url: database.url, subgraph, migrations });
  const rows = await database.query<{ words: string }>(
    `select words::text from tasks.search_text order by words::text`,
  );
  const end = id.slice(-12);
  expect(rows.map(({ words }) => words)).toEqual([
    `'${end}frayed':1C`,
    `'${end}old':1A '${end}rope':2A`,
  ]);
});

test('workspaces whose ids end alike see nothing of each other', async () => {
  const twin = `${newId().slice(0, 23)}${tasks.workspaceId.slice(23)}`;
  const member = await tasks.as({ workspaces: { [twin]: 'MEMBER' } });
  await tasks.createTask({ title: 'Doppelganger' });
  expect(await titles('doppelganger')).toEqual(['Doppelganger']);
  expect(await titles('doppelganger', { workspaceId: twin, member })).toEqual([]);
});

test('the longest description of the most different words can be stored and found', async () => {
  const words = Array.from({ length: 16_600 }, (_, index) =>
    String.fromCodePoint(0x20000 + index, 0x20001 + index),
  );
  await tasks.createTask({ title: 'Dictionary', description: words.join(' ').slice(0, 49_990) });
  expect(await titles(words[9_000] as string)).toEqual(['Dictionary']);
});

test('a word of any length is stored and found', async () => {
  const word = 'ropewalk'.repeat(60);
  await tasks.createTask({ title: word });
  expect(await titles(word.slice(0, 200))).toEqual([word]);
});

test('a comment may have the id of its task', async () => {
  const { id } = await tasks.createTask({ title: 'Namesake' });
  await tasks.member.query(COMMENT, { input: { id, taskId: id, body: 'Also found' } });
  expect(await titles('also found')).toEqual(['Namesake']);
  expect(await titles('namesake')).toEqual(['Namesake']);
});
