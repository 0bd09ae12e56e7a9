import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { createDaily, createTask, doTask, readTask, sendTask } from '../../task-calls.ts';

let system: System;
let ada: Person;
let vera: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  vera = await Person.signUp(system.url, 'Vera');
  await ada.invite(vera, 'VIEWER');
});
afterAll(() => system[Symbol.asyncDispose]());

const eventsOf = async (id: string) =>
  (
    await system.database.query<{ type: string }>(
      'select type from tasks.outbox where aggregate_id = $1 order by seq',
      [id],
    )
  ).map(({ type }) => type.replace(/^tasks\.task-(.*)\.v1$/, '$1'));

const refusal = { task: null, errors: [{ __typename: 'StateError', code: 'ILLEGAL_TRANSITION' }] };

describe('open statuses', () => {
  test('a new task is TODO unless it is to be something else', async () => {
    expect((await createTask(ada)).status).toBe('TODO');
    expect((await createTask(ada, { status: 'BACKLOG' })).status).toBe('BACKLOG');
  });

  test('a task moves between them in any order', async () => {
    const { id } = await createTask(ada);
    for (const status of ['IN_PROGRESS', 'BACKLOG', 'TODO', 'IN_PROGRESS', 'TODO'])
      expect((await doTask(ada, 'updateTask', { id, status })).task.status).toBe(status);
  });

  test('the first start is remembered when work starts again', async () => {
    const { id } = await createTask(ada);
    const { task } = await doTask(ada, 'updateTask', { id, status: 'IN_PROGRESS' });
    await doTask(ada, 'updateTask', { id, status: 'TODO' });
    const again = await doTask(ada, 'updateTask', { id, status: 'IN_PROGRESS' });
    expect(again.task.startedAt).toBe(task.startedAt);
  });

  test('an update cannot close a task', async () => {
    const { id } = await createTask(ada);
    await expect(sendTask(ada, 'updateTask', { id, status: 'DONE' })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});

describe('completing', () => {
  test('says who and when', async () => {
    const { id } = await createTask(ada);
    const { task } = await doTask(ada, 'completeTask', { id });
    expect(task).toMatchObject({
      status: 'DONE',
      completedById: ada.id,
      completedAt: expect.any(String),
    });
  });

  test('a second time is a success that does nothing', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'completeTask', { id });
    expect(await doTask(ada, 'completeTask', { id })).toMatchObject({
      task: { version: 2 },
      cursor: null,
    });
    expect(await eventsOf(id)).toEqual(['created', 'completed']);
  });

  test('takes the time it is told, between creation and now', async () => {
    const { id } = await createTask(ada);
    const { createdAt } = (
      await ada.query(`query ($id: ID!) { task(id: $id) { createdAt } }`, { id })
    ).task;
    const { task } = await doTask(ada, 'completeTask', { id, completedAt: createdAt });
    expect(task.completedAt).toBe(createdAt);
  });

  test.each([
    ['in the future', '2099-01-01T00:00:00Z'],
    ['before the task was there', '2020-01-01T00:00:00Z'],
  ])('is refused %s', async (_name, completedAt) => {
    const { id } = await createTask(ada);
    expect(await sendTask(ada, 'completeTask', { id, completedAt })).toMatchObject({
      errors: [{ code: 'INVALID_INPUT', path: ['completedAt'] }],
    });
  });

  test('what was canceled has to be reopened first', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'cancelTask', { id });
    expect(await sendTask(ada, 'completeTask', { id })).toMatchObject({
      ...refusal,
      errors: [{ from: 'CANCELED', to: 'DONE', allowed: ['TODO'] }],
    });
  });
});

describe('canceling and skipping', () => {
  test('a canceled task is CANCELED, and a second time nothing happens', async () => {
    const { id } = await createTask(ada);
    expect((await doTask(ada, 'cancelTask', { id })).task.status).toBe('CANCELED');
    expect((await doTask(ada, 'cancelTask', { id })).cursor).toBeNull();
    expect(await eventsOf(id)).toEqual(['created', 'canceled']);
  });

  test('a task that is done is not canceled', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'completeTask', { id });
    expect(await sendTask(ada, 'cancelTask', { id })).toMatchObject(refusal);
  });

  test('a task that does not repeat is not skipped', async () => {
    const { id } = await createTask(ada);
    expect(await sendTask(ada, 'skipTaskOccurrence', { id })).toMatchObject(refusal);
  });

  test('canceling an occurrence skips it', async () => {
    const { id } = await createDaily(ada);
    expect(await doTask(ada, 'cancelTask', { id })).toMatchObject({
      task: { status: 'SKIPPED' },
      successor: { occurrenceKey: '2030-01-02' },
    });
  });
});

describe('reopening', () => {
  test.each(['completeTask', 'cancelTask'])('undoes %s', async (mutation) => {
    const { id } = await createTask(ada);
    await doTask(ada, mutation, { id });
    expect((await doTask(ada, 'reopenTask', { id })).task).toMatchObject({
      status: 'TODO',
      completedAt: null,
      completedById: null,
    });
  });

  test('is nothing for a task at TODO, and refused for other open ones', async () => {
    const { id } = await createTask(ada);
    expect((await doTask(ada, 'reopenTask', { id })).cursor).toBeNull();
    await doTask(ada, 'updateTask', { id, status: 'IN_PROGRESS' });
    expect(await sendTask(ada, 'reopenTask', { id })).toMatchObject(refusal);
  });
});

describe('archiving', () => {
  test('takes a closed task out of the lists, and keeps it readable', async () => {
    const { id } = await createTask(ada, { title: 'Old rope' });
    await doTask(ada, 'completeTask', { id });
    expect((await doTask(ada, 'archiveTask', { id })).task.archivedAt).toEqual(expect.any(String));
    const found = async (filter: object) =>
      (
        await ada.query(
          `query ($workspaceId: ID!, $filter: TaskFilter) { tasks(workspaceId: $workspaceId, filter: $filter) { nodes { id } } }`,
          { workspaceId: ada.workspaceId, filter: { id: { eq: id }, ...filter } },
        )
      ).tasks.nodes.length;
    expect([
      await found({}),
      await found({ isArchived: true }),
      await found({ isArchived: false }),
    ]).toEqual([0, 1, 0]);
    expect(await readTask(ada, id)).toMatchObject({ status: 'DONE' });
  });

  test('is refused for an open task', async () => {
    const { id } = await createTask(ada);
    expect(await sendTask(ada, 'archiveTask', { id })).toMatchObject(refusal);
  });

  test('is undone by unarchiving and by reopening', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'completeTask', { id });
    await doTask(ada, 'archiveTask', { id });
    expect((await doTask(ada, 'unarchiveTask', { id })).task.archivedAt).toBeNull();
    await doTask(ada, 'archiveTask', { id });
    expect((await doTask(ada, 'reopenTask', { id })).task).toMatchObject({
      archivedAt: null,
      status: 'TODO',
    });
  });

  test('done twice changes nothing the second time', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'completeTask', { id });
    await doTask(ada, 'archiveTask', { id });
    expect((await doTask(ada, 'archiveTask', { id })).cursor).toBeNull();
    await doTask(ada, 'unarchiveTask', { id });
    expect((await doTask(ada, 'unarchiveTask', { id })).cursor).toBeNull();
  });
});

describe('snoozing', () => {
  test('puts an open task out of the way until a moment, and null wakes it', async () => {
    const { id } = await createTask(ada);
    const until = '2099-01-01T08:00:00.000Z';
    expect((await doTask(ada, 'snoozeTask', { id, until })).task.snoozedUntil).toBe(until);
    expect((await doTask(ada, 'snoozeTask', { id, until: null })).task.snoozedUntil).toBeNull();
  });

  test('a moment in the past is refused, and so is a closed task', async () => {
    const { id } = await createTask(ada);
    const past = await sendTask(ada, 'snoozeTask', { id, until: '2020-01-01T00:00:00Z' });
    expect(past.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['until'] }]);
    await doTask(ada, 'completeTask', { id });
    const closed = await sendTask(ada, 'snoozeTask', { id, until: '2099-01-01T00:00:00Z' });
    expect(closed).toMatchObject(refusal);
  });
});

describe('deleting and restoring', () => {
  test('a deleted task is gone for every reader and every mutation', async () => {
    const { id } = await createTask(ada);
    const { task } = await doTask(ada, 'deleteTask', { id });
    expect(task.restorableUntil > task.deletedAt).toBe(true);
    expect(await readTask(ada, id)).toBeNull();
    for (const mutation of ['updateTask', 'completeTask', 'deleteTask', 'archiveTask'])
      expect((await sendTask(ada, mutation, { id })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('isDeleted lists what is deleted', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'deleteTask', { id });
    const { tasks } = await ada.query(
      `query ($workspaceId: ID!) { tasks(workspaceId: $workspaceId, filter: { isDeleted: true }) { nodes { id deletedAt } } }`,
      { workspaceId: ada.workspaceId },
    );
    expect(tasks.nodes.map((node: { id: string }) => node.id)).toContain(id);
  });

  test('restoring brings it back as it was', async () => {
    const { id } = await createTask(ada, { priority: 'HIGH' });
    await doTask(ada, 'updateTask', { id, status: 'IN_PROGRESS' });
    await doTask(ada, 'deleteTask', { id });
    expect((await doTask(ada, 'restoreTask', { id })).task).toMatchObject({
      status: 'IN_PROGRESS',
      priority: 'HIGH',
      deletedAt: null,
      restorableUntil: null,
    });
    expect(await eventsOf(id)).toEqual(['created', 'updated', 'deleted', 'restored']);
  });

  test('restoring what is there does nothing', async () => {
    const { id } = await createTask(ada);
    expect((await doTask(ada, 'restoreTask', { id })).cursor).toBeNull();
  });
});

describe('watching', () => {
  test('creator and assignees watch of their own accord, and may stop', async () => {
    const { id, watcherIds } = await createTask(ada, { assigneeIds: [vera.id] });
    expect([...watcherIds].sort()).toEqual([ada.id, vera.id].sort());
    const { task } = await doTask(ada, 'watchTask', { id, watching: false });
    expect(task.watcherIds).toEqual([vera.id]);
  });

  test('a viewer may watch, and doing so twice changes nothing', async () => {
    const { id } = await createTask(ada);
    expect((await doTask(vera, 'watchTask', { id })).task.watcherIds).toContain(vera.id);
    expect((await doTask(vera, 'watchTask', { id })).cursor).toBeNull();
  });

  test('a stranger finds nothing to watch', async () => {
    const sam = await Person.signUp(system.url, 'Sam');
    const { id } = await createTask(ada);
    expect((await sendTask(sam, 'watchTask', { id })).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('versions', () => {
  test('a stale expectation names the version and what has changed', async () => {
    const { id } = await createTask(ada);
    await doTask(ada, 'updateTask', { id, title: 'Other' });
    await doTask(ada, 'updateTask', { id, priority: 'LOW', due: { date: '2030-01-01' } });
    const stale = await sendTask(ada, 'updateTask', { id, expectedVersion: 1, title: 'Mine' });
    expect(stale).toMatchObject({
      task: null,
      errors: [
        {
          __typename: 'ConflictError',
          code: 'VERSION_CONFLICT',
          path: ['expectedVersion'],
          currentVersion: 3,
          changedPaths: ['due', 'priority', 'title'],
        },
      ],
    });
  });

  test('the same input with the same key is done once', async () => {
    const id = newId();
    const input = {
      id,
      workspaceId: ada.workspaceId,
      title: 'Once',
      meta: { idempotencyKey: newId() },
    };
    const first = await doTask(ada, 'createTask', input);
    expect(await doTask(ada, 'createTask', input)).toEqual(first);
  });
});
