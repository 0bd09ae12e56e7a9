import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person, post } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { createDaily, createTask, doTask } from '../../task-calls.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: TaskFilter, $orderBy: [TaskOrder!], $first: Int, $after: String) {
    tasks(workspaceId: $workspaceId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount nodes { title } pageInfo { hasNextPage endCursor }
    }
  }
`;

let system: System;
let ada: Person;
const goalId = newId();
const teamId = newId();
const somebody = newId();
let ids: Record<string, string>;

beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  const make = async (title: string, fields: object = {}) =>
    (await createTask(ada, { title, ...fields })).id as string;
  ids = {
    anchor: await make('anchor', { priority: 'URGENT', goalId, due: { date: '2020-01-01' } }),
    bilge: await make('Bilge', {
      priority: 'LOW',
      teamId,
      due: { date: '2099-01-01', time: '08:00' },
    }),
    canvas: await make('canvas', { assigneeIds: [somebody], due: { date: '2099-01-01' } }),
    deck: await make('Deck 100%', { status: 'IN_PROGRESS', priority: 'HIGH' }),
    engine: await make('engine', { status: 'BACKLOG' }),
  };
  ids.fender = await make('fender', { parentId: ids.deck });
  ids.galley = (await createDaily(ada, { title: 'galley' })).id;
  await doTask(ada, 'completeTask', { id: ids.engine as string });
  await doTask(ada, 'linkTasks', { taskId: ids.anchor, otherId: ids.bilge, kind: 'BLOCKS' });
  await doTask(ada, 'snoozeTask', { id: ids.canvas, until: '2099-01-01T00:00:00Z' });
});
afterAll(() => system[Symbol.asyncDispose]());

const list = (variables: object) => ada.query(LIST, { workspaceId: ada.workspaceId, ...variables });
const titlesOf = async (variables: object): Promise<string[]> =>
  (await list(variables)).tasks.nodes.map(({ title }: { title: string }) => title);

describe('a filter', () => {
  test.each<[string, () => object, string[]]>([
    ['one of some statuses', () => ({ status: ['DONE', 'IN_PROGRESS'] }), ['engine', 'Deck 100%']],
    ['one of some priorities', () => ({ priority: ['URGENT', 'LOW'] }), ['Bilge', 'anchor']],
    ['a goal', () => ({ goalId: { eq: goalId } }), ['anchor']],
    ['no goal', () => ({ goalId: { isNull: true }, priority: ['HIGH'] }), ['Deck 100%']],
    ['a parent', () => ({ parentId: { eq: ids.deck } }), ['fender']],
    ['the top level', () => ({ parentId: { isNull: true }, title: { startsWith: 'fend' } }), []],
    ['a team', () => ({ teamId: { eq: teamId } }), ['Bilge']],
    ['an assignee', () => ({ assigneeId: { in: [somebody, newId()] } }), ['canvas']],
    ['tasks of nobody', () => ({ assigneeId: { isNull: true }, priority: ['LOW'] }), ['Bilge']],
    ['tasks that are overdue', () => ({ isOverdue: true }), ['anchor']],
    [
      'tasks that are not overdue',
      () => ({ isOverdue: false, dueDate: { isNull: false } }),
      ['galley', 'canvas', 'Bilge'],
    ],
    ['tasks that are blocked', () => ({ isBlocked: true }), ['Bilge']],
    [
      'tasks that nothing blocks',
      () => ({ isBlocked: false, priority: ['URGENT', 'LOW'] }),
      ['anchor'],
    ],
    ['tasks that come again', () => ({ isRecurring: true }), ['galley']],
    ['tasks that are snoozed', () => ({ isSnoozed: true }), ['canvas']],
    [
      'tasks that are awake',
      () => ({ isSnoozed: false, dueDate: { gte: '2099-01-01' } }),
      ['Bilge'],
    ],
    [
      'days from one to another',
      () => ({ dueDate: { gte: '2019-12-31', lt: '2020-01-02' } }),
      ['anchor'],
    ],
    [
      'words within a title, whatever their case',
      () => ({ title: { contains: 'GIN' } }),
      ['engine'],
    ],
    ['the very case of a title', () => ({ title: { startsWith: 'b', caseSensitive: true } }), []],
    [
      'signs that mean something to a database',
      () => ({ title: { contains: '100%' } }),
      ['Deck 100%'],
    ],
    ['a number', () => ({ number: { eq: 1 } }), ['anchor']],
    ['what was completed lately', () => ({ completedAt: { within: '-PT1H' } }), ['engine']],
    [
      'one thing or another',
      () => ({ or: [{ isOverdue: true }, { title: { eq: 'fender' } }] }),
      ['fender', 'anchor'],
    ],
    ['everything but', () => ({ not: { priority: ['NONE'] } }), ['Deck 100%', 'Bilge', 'anchor']],
    [
      'both of two',
      () => ({ and: [{ priority: ['URGENT', 'HIGH'] }, { status: ['TODO'] }] }),
      ['anchor'],
    ],
  ])('finds %s', async (_name, filter, expected) => {
    expect(await titlesOf({ filter: filter() })).toEqual(expected);
  });

  test('finds the occurrences of a series', async () => {
    const { task } = await ada.query(`query ($id: ID!) { task(id: $id) { series { id } } }`, {
      id: ids.galley,
    });
    expect(await titlesOf({ filter: { seriesId: { eq: task.series.id } } })).toEqual(['galley']);
  });

  test('that asks for neither leaves deleted and archived tasks out, deep inside it may ask', async () => {
    const { id } = await createTask(ada, { title: 'hatch' });
    await doTask(ada, 'completeTask', { id });
    await doTask(ada, 'archiveTask', { id });
    const named = { title: { eq: 'hatch' } };
    expect(await titlesOf({ filter: named })).toEqual([]);
    expect(await titlesOf({ filter: { or: [{ ...named, isArchived: true }] } })).toEqual(['hatch']);
    await doTask(ada, 'deleteTask', { id });
  });

  test('has at most four levels and forty conditions', async () => {
    const deep = { not: { not: { not: { not: { title: { eq: 'x' } } } } } };
    const wide = { or: Array.from({ length: 41 }, () => ({ title: { eq: 'x' } })) };
    for (const filter of [deep, wide]) {
      const variables = { workspaceId: ada.workspaceId, filter };
      const { errors } = await post(ada.url, { query: LIST, variables }, ada.token);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('an order', () => {
  test.each([
    [
      'newest first, unless asked otherwise',
      undefined,
      ['galley', 'fender', 'engine', 'Deck 100%', 'canvas', 'Bilge', 'anchor'],
    ],
    [
      'title, whatever the case',
      [{ field: 'TITLE' }],
      ['anchor', 'Bilge', 'canvas', 'Deck 100%', 'engine', 'fender', 'galley'],
    ],
    [
      'priority, the most urgent first, then number',
      [{ field: 'PRIORITY', direction: 'DESC' }, { field: 'NUMBER' }],
      ['anchor', 'Deck 100%', 'Bilge', 'canvas', 'engine', 'fender', 'galley'],
    ],
    [
      'due, all day after a time, without at the end',
      [{ field: 'DUE' }, { field: 'NUMBER' }],
      ['anchor', 'galley', 'Bilge', 'canvas', 'Deck 100%', 'engine', 'fender'],
    ],
    [
      'due, without at the beginning',
      [{ field: 'DUE', nullsLast: false }, { field: 'NUMBER' }],
      ['Deck 100%', 'engine', 'fender', 'anchor', 'galley', 'canvas', 'Bilge'],
    ],
    [
      'status, then title',
      [{ field: 'STATUS' }, { field: 'TITLE' }],
      ['anchor', 'Bilge', 'canvas', 'fender', 'galley', 'Deck 100%', 'engine'],
    ],
    [
      'number, backwards',
      [{ field: 'NUMBER', direction: 'DESC' }],
      ['galley', 'fender', 'engine', 'Deck 100%', 'canvas', 'Bilge', 'anchor'],
    ],
    [
      'completion',
      [{ field: 'COMPLETED_AT' }, { field: 'NUMBER' }],
      ['engine', 'anchor', 'Bilge', 'canvas', 'Deck 100%', 'fender', 'galley'],
    ],
    [
      'the last change',
      [{ field: 'UPDATED_AT', direction: 'DESC' }],
      ['canvas', 'Bilge', 'anchor', 'engine', 'galley', 'fender', 'Deck 100%'],
    ],
    [
      'place',
      [{ field: 'SORT_KEY' }],
      ['anchor', 'Bilge', 'canvas', 'Deck 100%', 'engine', 'fender', 'galley'],
    ],
  ])('by %s', async (_name, orderBy, expected) => {
    // Of both ends of a relation that change at once, the id decides.
    const titles = await titlesOf({ orderBy, first: 20 });
    expect(orderBy?.[0]?.field === 'UPDATED_AT' ? [...titles].sort() : titles).toEqual(
      orderBy?.[0]?.field === 'UPDATED_AT' ? [...expected].sort() : expected,
    );
  });

  test('pages join to the whole list', async () => {
    const pages: string[] = [];
    for (let after: string | null = null; ; ) {
      const { tasks } = await list({ orderBy: [{ field: 'DUE' }], first: 2, after });
      pages.push(...tasks.nodes.map(({ title }: { title: string }) => title));
      if (!tasks.pageInfo.hasNextPage) break;
      after = tasks.pageInfo.endCursor;
    }
    expect(pages).toEqual(await titlesOf({ orderBy: [{ field: 'DUE' }], first: 50 }));
  });

  test('a cursor of another order is refused', async () => {
    const { tasks } = await list({ orderBy: [{ field: 'TITLE' }], first: 1 });
    const variables = {
      workspaceId: ada.workspaceId,
      orderBy: [{ field: 'DUE' }],
      after: tasks.pageInfo.endCursor,
    };
    const { errors } = await post(ada.url, { query: LIST, variables }, ada.token);
    expect(errors?.[0]?.extensions.code).toBe('CURSOR_INVALID');
  });
});

test('tasks of a goal and of a person are filtered and paged the same way', async () => {
  const own = await createTask(ada, { title: 'hawser', assigneeIds: [ada.id] });
  const { viewer } = await ada.query(
    `query ($w: ID!) { viewer { assignedTasks(workspaceId: $w, status: [TODO], first: 1) { totalCount nodes { id } } } }`,
    { w: ada.workspaceId },
  );
  expect(viewer.assignedTasks).toEqual({ totalCount: 1, nodes: [{ id: own.id }] });
  await doTask(ada, 'deleteTask', { id: own.id });
});
