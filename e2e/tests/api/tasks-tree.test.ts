import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { createDaily, createTask, doTask, readTask, sendTask } from '../../task-calls.ts';

let system: System;
let ada: Person;
let sam: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  sam = await Person.signUp(system.url, 'Sam');
});
afterAll(() => system[Symbol.asyncDispose]());

/** A chain of tasks, each below the one before. */
async function chain(length: number): Promise<string[]> {
  const ids: string[] = [];
  for (let level = 0; level < length; level += 1)
    ids.push((await createTask(ada, { parentId: ids.at(-1) ?? null })).id);
  return ids;
}

const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
const block = (taskId: string, otherId: string) =>
  doTask(ada, 'linkTasks', { taskId, otherId, kind: 'BLOCKS' });

describe('subtasks', () => {
  test('are listed as arranged, and counted', async () => {
    const { id } = await createTask(ada);
    const [one, two, three] = await Promise.all(
      ['a', 'b', 'c'].map((title) => createTask(ada, { parentId: id, title })),
    );
    await doTask(ada, 'completeTask', { id: one.id });
    await doTask(ada, 'cancelTask', { id: two.id });
    const parent = await readTask(ada, id);
    expect(idsOf(parent.subtasks.nodes).sort()).toEqual(idsOf([one, two, three]).sort());
    expect(parent.subtaskSummary).toEqual({ total: 3, done: 1, canceled: 1, ratio: 0.5 });
  });

  test('lie at most five levels deep', async () => {
    const ids = await chain(5);
    const sixth = await sendTask(ada, 'createTask', {
      workspaceId: ada.workspaceId,
      title: 'Deep',
      parentId: ids[4],
    });
    expect(sixth.errors).toMatchObject([{ code: 'LIMIT_EXCEEDED', path: ['parentId'], limit: 5 }]);
    const other = await chain(2);
    const moved = await sendTask(ada, 'updateTask', { id: other[0], parentId: ids[3] });
    expect(moved.errors).toMatchObject([{ code: 'LIMIT_EXCEEDED', path: ['parentId'] }]);
  });

  test('no task lies below itself', async () => {
    const ids = await chain(3);
    for (const parentId of [ids[0], ids[2]])
      expect((await sendTask(ada, 'updateTask', { id: ids[0], parentId })).errors).toMatchObject([
        { __typename: 'InvalidInputError', code: 'HIERARCHY_CYCLE', path: ['parentId'] },
      ]);
  });

  test('of a parent that is not visible there are none', async () => {
    const { id } = await createTask(sam);
    const { workspaceId } = ada;
    for (const parentId of [id, newId()])
      expect(
        (await sendTask(ada, 'createTask', { workspaceId, title: 'Below', parentId })).errors,
      ).toMatchObject([{ code: 'NOT_FOUND', path: ['parentId'] }]);
  });

  test('move to another parent and to the top', async () => {
    const [top, below] = (await chain(2)) as [string, string];
    const other = await createTask(ada);
    expect((await doTask(ada, 'updateTask', { id: below, parentId: other.id })).task.parentId).toBe(
      other.id,
    );
    expect(
      (await doTask(ada, 'updateTask', { id: below, parentId: null })).task.parentId,
    ).toBeNull();
    expect((await readTask(ada, top)).subtasks.nodes).toEqual([]);
  });

  test('that are open keep their parent from being completed, unless it is forced', async () => {
    const [top, middle, bottom] = (await chain(3)) as [string, string, string];
    expect((await sendTask(ada, 'completeTask', { id: top })).errors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION' },
    ]);
    await doTask(ada, 'completeTask', { id: top, force: true });
    for (const id of [middle, bottom])
      expect(await readTask(ada, id)).toMatchObject({ status: 'DONE', completedById: ada.id });
  });

  test('that are open are canceled with their parent, closed ones stay', async () => {
    const [top, middle, bottom] = (await chain(3)) as [string, string, string];
    await doTask(ada, 'completeTask', { id: bottom });
    await doTask(ada, 'cancelTask', { id: top });
    expect((await readTask(ada, middle)).status).toBe('CANCELED');
    expect((await readTask(ada, bottom)).status).toBe('DONE');
  });

  test('go with a deleted parent and come back with it', async () => {
    const [top, middle, bottom] = (await chain(3)) as [string, string, string];
    await doTask(ada, 'deleteTask', { id: top });
    expect(await readTask(ada, bottom)).toBeNull();
    await doTask(ada, 'restoreTask', { id: top });
    expect(await readTask(ada, bottom)).toMatchObject({ parent: { id: middle }, status: 'TODO' });
  });

  test('that were deleted before their parent stay deleted when it is restored', async () => {
    const [top, middle] = (await chain(2)) as [string, string];
    await doTask(ada, 'deleteTask', { id: middle });
    await doTask(ada, 'deleteTask', { id: top });
    await doTask(ada, 'restoreTask', { id: top });
    expect(await readTask(ada, middle)).toBeNull();
  });

  test('restored alone stand at the top, for their parent is gone', async () => {
    const [top, middle, bottom] = (await chain(3)) as [string, string, string];
    await doTask(ada, 'deleteTask', { id: top });
    await doTask(ada, 'restoreTask', { id: middle });
    expect(await readTask(ada, middle)).toMatchObject({
      parentId: null,
      subtasks: { nodes: [{ id: bottom }] },
    });
    expect(await readTask(ada, top)).toBeNull();
  });

  test('of an occurrence begin anew with the next one', async () => {
    const { id } = await createDaily(ada);
    const below = await createTask(ada, { parentId: id, title: 'Fetch water' });
    await doTask(ada, 'completeTask', { id: below.id });
    const { successor } = await doTask(ada, 'completeTask', { id });
    expect((await readTask(ada, successor.id)).subtasks.nodes).toMatchObject([
      { title: 'Fetch water', status: 'TODO' },
    ]);
  });
});

describe('dependencies', () => {
  test('show on both ends', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    await block(one.id, two.id);
    expect(await readTask(ada, two.id)).toMatchObject({
      isBlocked: true,
      blockedBy: [{ id: one.id }],
      blocks: [],
    });
    expect(await readTask(ada, one.id)).toMatchObject({
      isBlocked: false,
      blocks: [{ id: two.id }],
    });
  });

  test('keep a blocked task from being completed, unless it is forced', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    await block(one.id, two.id);
    expect((await sendTask(ada, 'completeTask', { id: two.id })).errors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION' },
    ]);
    expect((await doTask(ada, 'completeTask', { id: two.id, force: true })).task.status).toBe(
      'DONE',
    );
  });

  test.each(['completeTask', 'cancelTask', 'deleteTask'])(
    'the last blocker that goes by %s frees the task, and says so',
    async (mutation) => {
      const [one, two, blocked] = await Promise.all([
        createTask(ada),
        createTask(ada),
        createTask(ada),
      ]);
      await block(one.id, blocked.id);
      await block(two.id, blocked.id);
      await doTask(ada, mutation, { id: one.id });
      expect((await readTask(ada, blocked.id)).isBlocked).toBe(true);
      await doTask(ada, mutation, { id: two.id });
      expect(await readTask(ada, blocked.id)).toMatchObject({ isBlocked: false, version: 3 });
      const freed = await system.database.query(
        `select from tasks.outbox where aggregate_id = $1 and payload->'changedFields' = '["isBlocked"]'`,
        [blocked.id],
      );
      expect(freed).toHaveLength(1);
    },
  );

  test('a reopened blocker blocks again', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    await block(one.id, two.id);
    await doTask(ada, 'completeTask', { id: one.id });
    await doTask(ada, 'reopenTask', { id: one.id });
    expect((await readTask(ada, two.id)).isBlocked).toBe(true);
  });

  test('never go round in a circle', async () => {
    const [one, two, three] = await Promise.all([
      createTask(ada),
      createTask(ada),
      createTask(ada),
    ]);
    await block(one.id, two.id);
    await block(two.id, three.id);
    for (const [taskId, otherId] of [
      [three.id, one.id],
      [two.id, one.id],
    ])
      expect(
        (await sendTask(ada, 'linkTasks', { taskId, otherId, kind: 'BLOCKS' })).errors,
      ).toMatchObject([
        { __typename: 'InvalidInputError', code: 'DEPENDENCY_CYCLE', path: ['otherId'] },
      ]);
  });

  test('a task does not block itself', async () => {
    const { id } = await createTask(ada);
    expect(
      (await sendTask(ada, 'linkTasks', { taskId: id, otherId: id, kind: 'BLOCKS' })).errors,
    ).toMatchObject([{ code: 'INVALID_INPUT', path: ['otherId'] }]);
  });

  test('made twice are one, and taken away twice are none', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    const input = { taskId: one.id, otherId: two.id, kind: 'BLOCKS' };
    await doTask(ada, 'linkTasks', input);
    expect((await doTask(ada, 'linkTasks', input)).cursor).toBeNull();
    expect((await doTask(ada, 'unlinkTasks', input)).cursor).toEqual(expect.any(String));
    expect((await doTask(ada, 'unlinkTasks', input)).cursor).toBeNull();
    expect(await readTask(ada, two.id)).toMatchObject({ isBlocked: false, blockedBy: [] });
  });

  test('of other kinds block nothing and tell their direction', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    await doTask(ada, 'linkTasks', { taskId: one.id, otherId: two.id, kind: 'DUPLICATES' });
    expect((await readTask(ada, one.id)).relations).toEqual([
      { kind: 'DUPLICATES', isInverse: false, task: { id: two.id } },
    ]);
    expect(await readTask(ada, two.id)).toMatchObject({
      isBlocked: false,
      relations: [{ kind: 'DUPLICATES', isInverse: true, task: { id: one.id } }],
    });
  });

  test('what relates to each other is let go from either end', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    await doTask(ada, 'linkTasks', { taskId: one.id, otherId: two.id, kind: 'RELATES_TO' });
    await doTask(ada, 'unlinkTasks', { taskId: two.id, otherId: one.id, kind: 'RELATES_TO' });
    expect((await readTask(ada, one.id)).relations).toEqual([]);
  });

  test('do not reach into other workspaces', async () => {
    const [mine, hers] = await Promise.all([createTask(ada), createTask(sam)]);
    const there = { taskId: mine.id, otherId: hers.id, kind: 'BLOCKS' };
    expect((await sendTask(ada, 'linkTasks', there)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['otherId'] },
    ]);
    const back = { taskId: hers.id, otherId: mine.id, kind: 'BLOCKS' };
    expect((await sendTask(ada, 'linkTasks', back)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['taskId'] },
    ]);
  });

  test('an id that is none names no task', async () => {
    const { id } = await createTask(ada);
    for (const [taskId, otherId, path] of [
      [id, 'junk', 'otherId'],
      ['', id, 'taskId'],
    ])
      for (const mutation of ['linkTasks', 'unlinkTasks'])
        expect(
          (await sendTask(ada, mutation, { taskId, otherId, kind: 'BLOCKS' })).errors,
        ).toMatchObject([{ code: 'NOT_FOUND', path: [path] }]);
  });

  test('both ends change their version', async () => {
    const [one, two] = await Promise.all([createTask(ada), createTask(ada)]);
    await block(one.id, two.id);
    expect([(await readTask(ada, one.id)).version, (await readTask(ada, two.id)).version]).toEqual([
      2, 2,
    ]);
  });
});
