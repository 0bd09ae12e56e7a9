import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Data, type Person, post } from '../../person.ts';
import { type Crew, createTask, operation, startCrew, succeed } from '../../talk-calls.ts';

const SEARCH = operation('search-tasks');

let crew: Crew;
let ada: Person;
let workspaceId: string;
beforeAll(async () => {
  crew = await startCrew();
  ({ ada } = crew);
  workspaceId = ada.workspaceId;
});
afterAll(() => crew[Symbol.asyncDispose]());

const search = async (text: string, page: object = {}, person = ada): Promise<Data> =>
  (await person.query(SEARCH, { workspaceId, text, ...page })).searchTasks;
const titles = async (text: string): Promise<string[]> =>
  (await search(text)).edges.map(({ node }: Data) => node.title);
const highlightOf = async (text: string): Promise<string> =>
  (await search(text)).edges[0].highlight;
const refused = async (variables: object) => {
  const { errors } = await post(ada.url, { query: SEARCH, variables }, ada.token);
  return errors?.[0]?.extensions.code;
};
const comment = async (taskId: string, body: string): Promise<string> =>
  (await succeed(ada, 'addComment', { taskId, body })).comment.id;

test('a task is found by a word of its title, whatever the case', async () => {
  await createTask(ada, { title: 'Caulk the Bulkhead' });
  expect(await titles('bulkhead')).toEqual(['Caulk the Bulkhead']);
  expect(await titles('BULKHEAD')).toEqual(['Caulk the Bulkhead']);
});

test('a task is found by a word of its description', async () => {
  await createTask(ada, { title: 'Buy timber', description: 'Larch for the *garboard*.' });
  expect(await titles('garboard')).toEqual(['Buy timber']);
});

test('a task is found by a word of a comment', async () => {
  const id = await createTask(ada, { title: 'Order fittings' });
  await comment(id, 'The turnbuckles are late.');
  expect(await titles('turnbuckles')).toEqual(['Order fittings']);
});

test('words of the title come before words of the description, and these before comments', async () => {
  const id = await createTask(ada, { title: 'Third' });
  await comment(id, 'Halyard, halyard, halyard.');
  await createTask(ada, { title: 'Second', description: 'A halyard, yes, a halyard.' });
  await createTask(ada, { title: 'First halyard' });
  expect(await titles('halyard')).toEqual(['First halyard', 'Second', 'Third']);
});

test('scores fall from the best match on', async () => {
  const { edges } = await search('halyard');
  const scores = edges.map(({ score }: Data) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(3);
});

test('all words must be there, in any order and anywhere in the task', async () => {
  const id = await createTask(ada, { title: 'Varnish the tiller', description: 'Six coats.' });
  await comment(id, 'Sanded it yesterday.');
  await createTask(ada, { title: 'Varnish the mast' });
  expect(await titles('coats tiller varnish')).toEqual(['Varnish the tiller']);
  expect(await titles('sanded varnish')).toEqual(['Varnish the tiller']);
  expect(await titles('mast tiller')).toEqual([]);
});

test('the last word may be the beginning of one, the others may not', async () => {
  await createTask(ada, { title: 'Replace the spinnaker' });
  expect(await titles('replace spin')).toEqual(['Replace the spinnaker']);
  expect(await titles('spin replace')).toEqual([]);
});

test('the middle of a word finds nothing', async () => {
  await createTask(ada, { title: 'Grease the windlass' });
  expect(await titles('indlass')).toEqual([]);
});

test.each([
  ['Größe prüfen', 'GROßE'],
  ['Crème brûlée', 'creme brul'],
  ['ΟΔΟΣ ΚΑΛΗ', 'οδός'],
  ['Палуба', 'ПАЛУ'],
  ['東京タワー', '京タ'],
  ['ship-shape_and.fine', 'shape fin'],
  ['Rope 🪢 knots', '🪢'],
  ['Version 2.10', '10'],
])('%s is found by %s', async (title, text) => {
  await createTask(ada, { title });
  expect(await titles(text)).toEqual([title]);
});

test.each(
  [
    ["'", '"', '\\', `'; drop table task; --`, `a' | 'b`, '!', 'rope & !knot', '(((', ':*', '<->'],
    ['%', '_', '*', '\u0000', '\n\t', '\ud800', '﷽', '🏴‍☠️', 'x'.repeat(200), '- '.repeat(100)],
  ].flat(),
)('a search for %j breaks nothing', async (text) => {
  expect((await search(text)).edges).toEqual(expect.any(Array));
});

test.each(['', '   ', '?!', "'", '—'])(
  'a search for %j, which has no word, finds nothing',
  async (text) => {
    expect(await search(text)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  },
);

test('a text of more than 200 characters is refused', async () => {
  expect(await refused({ workspaceId, text: 'x'.repeat(201) })).toBe('BAD_USER_INPUT');
});

test.each([0, 101])('a page of %i is refused', async (first) => {
  expect(await refused({ workspaceId, text: 'rope', first })).toBe('BAD_USER_INPUT');
});

test('a changed title is found by its new words only', async () => {
  const id = await createTask(ada, { title: 'Polish the binnacle' });
  await succeed(ada, 'updateTask', { id, title: 'Polish the compass' });
  expect(await titles('binnacle')).toEqual([]);
  expect(await titles('polish compass')).toEqual(['Polish the compass']);
});

test('a cleared description finds nothing more', async () => {
  const id = await createTask(ada, { title: 'Mend', description: 'The topsail.' });
  await succeed(ada, 'updateTask', { id, description: null });
  expect(await titles('topsail')).toEqual([]);
});

test('an edited comment is found by its new words only', async () => {
  const id = await comment(await createTask(ada, { title: 'Talk' }), 'About mooring');
  await succeed(ada, 'editComment', { id, body: 'About anchoring' });
  expect(await titles('mooring')).toEqual([]);
  expect(await titles('anchoring')).toEqual(['Talk']);
});

test('a deleted comment is not found', async () => {
  const id = await comment(await createTask(ada, { title: 'Hush' }), 'Contraband');
  await succeed(ada, 'deleteComment', { id });
  expect(await titles('contraband')).toEqual([]);
});

test('a deleted task is not found, and is again once it is restored', async () => {
  const id = await createTask(ada, { title: 'Scuttle' });
  await comment(id, 'Really scuttle?');
  await succeed(ada, 'deleteTask', { id });
  expect(await titles('scuttle')).toEqual([]);
  expect(await titles('really')).toEqual([]);
  await succeed(ada, 'restoreTask', { id });
  expect(await titles('scuttle')).toEqual(['Scuttle']);
  expect(await titles('really')).toEqual(['Scuttle']);
});

test('an archived task is not found', async () => {
  const id = await createTask(ada, { title: 'Bygone' });
  await succeed(ada, 'completeTask', { id });
  expect(await titles('bygone')).toEqual(['Bygone']);
  await succeed(ada, 'archiveTask', { id });
  expect(await titles('bygone')).toEqual([]);
});

test('the excerpt shows the title with the words marked', async () => {
  await createTask(ada, { title: 'Fit the oarlocks & oars' });
  expect(await highlightOf('fit oarl')).toBe(
    '<mark>Fit</mark> the <mark>oarlocks</mark> &amp; oars',
  );
});

test('the excerpt shows the description if the words are there', async () => {
  await createTask(ada, { title: 'Below', description: 'Pump out the forepeak.' });
  expect(await highlightOf('forepeak')).toBe('Pump out the <mark>forepeak</mark>.');
});

test('the excerpt shows the comment if the words are there', async () => {
  await comment(await createTask(ada, { title: 'Plain' }), 'See the logbook, page 3.');
  expect(await highlightOf('logbook')).toBe('See the <mark>logbook</mark>, page 3.');
});

test('the excerpt of a long description is the part around the word', async () => {
  const description = `${'Far before. '.repeat(100)}The capstan squeaks. ${'Far behind. '.repeat(100)}`;
  await createTask(ada, { title: 'Long', description });
  const excerpt = await highlightOf('capstan');
  expect(excerpt).toMatch(/^….*The <mark>capstan<\/mark> squeaks\..*…$/);
  expect(excerpt.length).toBeLessThan(300);
});

test('markup in a title, description or comment never passes', async () => {
  const evil = `<script>alert('jibboom')</script><img src=x onerror="jibboom()">`;
  await createTask(ada, { title: evil });
  await createTask(ada, { title: 'Evil', description: evil });
  await comment(await createTask(ada, { title: 'Worse' }), `${evil}<mark>jibboom</mark>`);
  const { edges } = await search('jibboom');
  expect(edges).toHaveLength(3);
  for (const { highlight } of edges) {
    expect(highlight).toContain('&lt;script&gt;alert(&#39;<mark>jibboom</mark>&#39;)');
    expect(highlight.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
  }
});

test('pages follow each other without a gap and without a task twice', async () => {
  for (let index = 0; index < 7; index += 1) {
    const description = index % 2 ? 'a fender' : null;
    await createTask(ada, { title: index % 3 ? `Fender ${index}` : `${index}`, description });
    await createTask(ada, { title: `Fender fender ${index}` });
  }
  const all = (await search('fender')).edges.map(({ node }: Data) => node.id);
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await search('fender', { first: 3, after });
    paged.push(...edges.map(({ node }: Data) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(paged).toEqual(all);
  expect(new Set(paged).size).toBe(all.length);
});

test('a cursor of another search is refused', async () => {
  const { edges } = await search('halyard');
  expect(await refused({ workspaceId, text: 'bulkhead', after: edges[0].cursor })).toBe(
    'CURSOR_INVALID',
  );
});

test('a viewer searches as well', async () => {
  await createTask(ada, { title: 'Hoist the burgee' });
  expect((await search('burgee', {}, crew.vera)).edges).toHaveLength(1);
});

test('a stranger gets null', async () => {
  expect(await search('rope', {}, crew.sam)).toBeNull();
});

test('a search sees nothing of another workspace', async () => {
  const word = `wake${newId().slice(-8)}`;
  await createTask(crew.sam, { title: word });
  expect(await titles(word)).toEqual([]);
  const own = { workspaceId: crew.sam.workspaceId };
  expect((await search(word, own, crew.sam)).edges).toHaveLength(1);
});
