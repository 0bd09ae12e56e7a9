import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { createTask, doTask, readTask, sendTask } from '../../task-calls.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

describe('due times', () => {
  test('a time of day becomes an instant in its zone', async () => {
    const { due } = await createTask(ada, {
      due: { date: '2030-07-01', time: '09:30', timeZone: 'America/New_York' },
    });
    expect(due).toEqual({
      date: '2030-07-01',
      time: '09:30',
      timeZone: 'America/New_York',
      at: '2030-07-01T13:30:00.000Z',
      overdueAt: '2030-07-01T13:30:00.000Z',
      isOverdue: false,
    });
  });

  test("without a zone the caller's counts", async () => {
    const { due } = await createTask(ada, { due: { date: '2030-07-01', time: '09:30' } });
    expect(due).toMatchObject({ timeZone: 'Europe/Berlin', at: '2030-07-01T07:30:00.000Z' });
  });

  test('a zone is kept in its usual spelling', async () => {
    const { due } = await createTask(ada, {
      due: { date: '2030-07-01', timeZone: 'america/new_york' },
    });
    expect(due.timeZone).toBe('America/New_York');
  });

  test('a whole day has no instant and is overdue when it is over', async () => {
    const { due } = await createTask(ada, { due: { date: '2026-03-28', timeZone: 'Asia/Beirut' } });
    expect(due).toMatchObject({
      time: null,
      at: null,
      overdueAt: '2026-03-28T22:00:00.000Z',
      isOverdue: true,
    });
  });

  test('a time that the clocks skip comes an hour later', async () => {
    const { due } = await createTask(ada, {
      due: { date: '2026-03-29', time: '02:30', timeZone: 'Europe/Berlin' },
    });
    expect(due).toMatchObject({ time: '02:30', at: '2026-03-29T01:30:00.000Z' });
  });

  test('what is done is not overdue', async () => {
    const { id } = await createTask(ada, { due: { date: '2020-01-01' } });
    expect((await readTask(ada, id)).due.isOverdue).toBe(true);
    expect((await doTask(ada, 'completeTask', { id })).task.due.isOverdue).toBe(false);
  });

  test('null takes the due time away', async () => {
    const { id } = await createTask(ada, { due: { date: '2030-01-01' } });
    expect((await doTask(ada, 'updateTask', { id, due: null })).task.due).toBeNull();
  });

  test.each(['0001-01-01', '9999-12-31'])('the day %s is too far', async (date) => {
    const { workspaceId } = ada;
    const plain = await sendTask(ada, 'createTask', { workspaceId, title: 'Far', due: { date } });
    expect(plain.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['due', 'date'] }]);
    const recurrence = { rule: 'FREQ=DAILY', start: { date } };
    const series = await sendTask(ada, 'createTask', { workspaceId, title: 'Far', recurrence });
    expect(series.errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['recurrence', 'start', 'date'] },
    ]);
  });

  test.each([
    ['a day that is none', { date: '2030-02-30' }],
    ['an hour that is none', { date: '2030-01-01', time: '24:00' }],
    ['a zone that is none', { date: '2030-01-01', timeZone: 'Mars/Olympus' }],
  ])('%s is refused', async (_name, due) => {
    const { workspaceId } = ada;
    await expect(sendTask(ada, 'createTask', { workspaceId, title: 'When?', due })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});

describe('people', () => {
  test('several can be assigned, each once', async () => {
    const [one, two] = [newId(), newId()];
    const { id } = await createTask(ada, { assigneeIds: [one, two, one] });
    expect((await readTask(ada, id)).assigneeIds).toEqual([one, two]);
    expect((await doTask(ada, 'updateTask', { id, assigneeIds: [two] })).task.assigneeIds).toEqual([
      two,
    ]);
  });

  test('who is nobody reads as null', async () => {
    const nobody = newId();
    const { id } = await createTask(ada, { assigneeIds: [ada.id, nobody] });
    const { task } = await ada.query(
      `query ($id: ID!) { task(id: $id) { assignees { displayName } } }`,
      { id },
    );
    expect(task.assignees).toEqual([{ displayName: 'Ada' }, null]);
  });

  test('who is assigned later watches from then on', async () => {
    const { id } = await createTask(ada);
    const late = newId();
    const { task } = await doTask(ada, 'updateTask', { id, assigneeIds: [late] });
    expect(task.watcherIds).toEqual([ada.id, late]);
  });
});

describe('order by hand', () => {
  const inOrder = async () =>
    (
      await ada.query(
        `query ($workspaceId: ID!) { tasks(workspaceId: $workspaceId, orderBy: [{ field: SORT_KEY }], first: 100) { nodes { id } } }`,
        { workspaceId: ada.workspaceId },
      )
    ).tasks.nodes.map(({ id }: { id: string }) => id);
  const move = (id: string, sortAfter: string | null) =>
    doTask(ada, 'updateTask', { id, sortAfter });

  test('new tasks come last', async () => {
    const [one, two] = [await createTask(ada), await createTask(ada)];
    expect((await inOrder()).slice(-2)).toEqual([one.id, two.id]);
  });

  test('a task goes right behind another one, or first', async () => {
    const made = [await createTask(ada), await createTask(ada), await createTask(ada)];
    const [one, two, three] = made.map(({ id }) => id) as [string, string, string];
    await move(three, one);
    expect((await inOrder()).slice(-3)).toEqual([one, three, two]);
    await move(one, two);
    expect((await inOrder()).slice(-3)).toEqual([three, two, one]);
    await move(two, null);
    expect((await inOrder())[0]).toBe(two);
  });

  test('there is room between two neighbours again and again', async () => {
    const [first, last] = [await createTask(ada), await createTask(ada)];
    for (let round = 0; round < 30; round += 1) {
      const { id } = await createTask(ada);
      await move(id, first.id);
      const order = await inOrder();
      expect(order.indexOf(id)).toBe(order.indexOf(first.id) + 1);
    }
    expect((await inOrder()).indexOf(first.id)).toBeLessThan((await inOrder()).indexOf(last.id));
  });

  test('what is put behind the last one stays before all that come later', async () => {
    const [one, two] = [await createTask(ada), await createTask(ada)];
    await move(one.id, two.id);
    const later = await createTask(ada);
    expect((await inOrder()).slice(-3)).toEqual([two.id, one.id, later.id]);
  });

  test('many moves at once give each task a place of its own', async () => {
    const anchor = await createTask(ada);
    const moved = await Promise.all(Array.from({ length: 12 }, () => createTask(ada)));
    await Promise.all(moved.map(({ id }) => move(id, anchor.id)));
    const rows = await system.database.query<{ sort_key: string }>(
      'select sort_key from tasks.task where id = any($1)',
      [moved.map(({ id }) => id)],
    );
    expect(new Set(rows.map((row) => row.sort_key)).size).toBe(12);
  });

  test('nothing goes behind a task that is not there', async () => {
    const { id } = await createTask(ada);
    for (const sortAfter of [newId(), id, 'nonsense'])
      expect((await sendTask(ada, 'updateTask', { id, sortAfter })).errors).toMatchObject([
        { code: 'NOT_FOUND', path: ['sortAfter'] },
      ]);
  });
});

describe('plain fields', () => {
  test('absent stays, null clears', async () => {
    const { id } = await createTask(ada, {
      description: 'twice',
      estimateMinutes: 30,
      teamId: newId(),
      goalId: newId(),
    });
    const { task } = await doTask(ada, 'updateTask', {
      id,
      estimateMinutes: null,
      teamId: null,
      goalId: null,
    });
    expect(task).toMatchObject({
      description: 'twice',
      estimateMinutes: null,
      teamId: null,
      goalId: null,
    });
  });

  test.each([
    ['title', { title: ' ' }, 'INVALID_INPUT', ['title']],
    ['title', { title: 'x'.repeat(501) }, 'INVALID_INPUT', ['title']],
    ['description', { description: 'x'.repeat(50_001) }, 'INVALID_INPUT', ['description']],
    ['estimate', { estimateMinutes: -1 }, 'INVALID_INPUT', ['estimateMinutes']],
    ['goal', { goalId: 'this one' }, 'INVALID_INPUT', ['goalId']],
    [
      'crowd',
      { assigneeIds: Array.from({ length: 21 }, newId) },
      'LIMIT_EXCEEDED',
      ['assigneeIds'],
    ],
    [
      'reminders',
      { reminders: Array.from({ length: 21 }, () => ({ offset: '-P1D' })) },
      'LIMIT_EXCEEDED',
      ['reminders'],
    ],
    ['label', { labelIds: [newId()] }, 'NOT_FOUND', ['labelIds', '0']],
    [
      'due beside a rule',
      {
        due: { date: '2030-01-01' },
        recurrence: { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } },
      },
      'INVALID_INPUT',
      ['due'],
    ],
  ])(
    'a wrong %s is refused with its path and nothing is made',
    async (_name, fields, code, path) => {
      const id = newId();
      const { workspaceId } = ada;
      const payload = await sendTask(ada, 'createTask', {
        id,
        workspaceId,
        title: 'Wrong',
        ...fields,
      });
      expect(payload).toMatchObject({ task: null, cursor: null, errors: [{ code, path }] });
      expect(await readTask(ada, id)).toBeNull();
    },
  );

  test('a change that changes nothing has no cursor and leaves the version', async () => {
    const { id, title } = await createTask(ada);
    expect(await doTask(ada, 'updateTask', { id, title })).toMatchObject({
      cursor: null,
      task: { version: 1 },
    });
  });

  test('the echo of a change carries the id that its client gave it', async () => {
    const { id } = await createTask(ada);
    const payload = await doTask(ada, 'updateTask', {
      id,
      title: 'Echo',
      meta: { clientMutationId: 'mine' },
    });
    expect(payload.clientMutationId).toBe('mine');
  });
});
