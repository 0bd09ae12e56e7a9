import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clockwork, startClockwork } from './series-clock.ts';

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

const isStored = async (id: string) =>
  (await clock.database.query('select from tasks.task where id = $1', [id])).length > 0;

test('a deleted task can be restored for 30 days, and is then gone for good without an event', async () => {
  clock.at('2026-01-01T00:00:00Z');
  const { workspaceId } = clock;
  const make = async (fields: object = {}) =>
    (await clock.does('createTask', { workspaceId, title: 'Sail', ...fields })).task.id;
  const [early, late] = [await make(), await make()];
  const below = await make({ parentId: late });
  for (const id of [early, late]) await clock.does('deleteTask', { id });

  clock.at('2026-01-30T23:59:00Z');
  await clock.settle();
  expect(await clock.does('restoreTask', { id: early })).toMatchObject({ errors: [] });
  const before = await clock.published();

  clock.at('2026-01-31T00:01:00Z');
  expect(await clock.does('restoreTask', { id: late })).toMatchObject({
    task: null,
    errors: [{ code: 'NOT_FOUND', path: ['id'] }],
  });
  await clock.settle();
  expect([await isStored(early), await isStored(late), await isStored(below)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await clock.published()).toEqual(before);
});
