import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';
import { taskEvent } from './task-events.ts';

const MUTATE = {
  moveGoal: `mutation ($input: MoveGoalInput!) { payload: moveGoal(input: $input) { errors { code } } }`,
  deleteGoal: `mutation ($input: DeleteGoalInput!) { payload: deleteGoal(input: $input) { errors { code } } }`,
  closeGoal: `mutation ($input: CloseGoalInput!) { payload: closeGoal(input: $input) { errors { code } } }`,
  reopenGoal: `mutation ($input: ReopenGoalInput!) { payload: reopenGoal(input: $input) { errors { code } } }`,
  updateGoal: `mutation ($input: UpdateGoalInput!) { payload: updateGoal(input: $input) { errors { code } } }`,
} as const;
/** What may be answered to somebody whom another was faster than. */
const EXPECTED = ['NOT_FOUND', 'HIERARCHY_CYCLE', 'LIMIT_EXCEEDED', 'ILLEGAL_TRANSITION'];

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

/** The same numbers in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

async function change(name: keyof typeof MUTATE, input: object): Promise<void> {
  const { payload } = await goals.member.query(MUTATE[name], { input });
  for (const { code } of payload.errors) expect(EXPECTED).toContain(code);
}

/** Somebody who changes the tree here and there. */
async function gardener(seed: number, ids: readonly string[]): Promise<void> {
  const below = randomNumbers(seed);
  const any = () => ids[below(ids.length)] as string;
  const choices = [
    () => change('moveGoal', { id: any(), parentId: any() }),
    () => change('moveGoal', { id: any(), parentId: any() }),
    () => change('moveGoal', { id: any(), parentId: null }),
    () => change('updateGoal', { id: any(), title: `Renamed ${below(9)}` }),
    () => change('updateGoal', { id: any(), progressSource: 'MANUAL', progress: below(10) / 10 }),
    () => change('updateGoal', { id: any(), progressSource: 'SUBGOALS' }),
    () => change('closeGoal', { id: any(), outcome: 'CANCELED' }),
    () => change('reopenGoal', { id: any() }),
    () => change('deleteGoal', { id: ids[below(3)] as string }),
  ];
  for (let step = 0; step < 40; step += 1) await choices[below(choices.length)]?.();
}

/** Tasks that come and go meanwhile. */
async function taskmaster(ids: readonly string[]): Promise<void> {
  const below = randomNumbers(7);
  for (let step = 0; step < 40; step += 1) {
    const goalId = ids[below(ids.length)] as string;
    const kind = (['created', 'completed', 'canceled'] as const)[below(3)] ?? 'created';
    await goals.deliver(taskEvent(goals.workspaceId, kind, { id: newId(), goalId }));
  }
}

test('after many changes at once the tree is whole and every progress is right', async () => {
  const ids: string[] = [];
  const sources = ['SUBGOALS', 'SUBGOALS', 'MANUAL', 'TASKS'];
  for (let index = 0; index < 24; index += 1)
    ids.push((await goals.createGoal({ progressSource: sources[index % 4] })).id);
  await Promise.all([gardener(1, ids), gardener(2, ids), gardener(3, ids), taskmaster(ids)]);

  expect(await brokenPlaces()).toEqual([]);
  expect(await wrongMeans()).toEqual([]);
  expect(await goals.database.query('select reason, error from goals.dead_letter')).toEqual([]);
});

/** Goals whose stored ancestors are not those that their parents lead to. */
function brokenPlaces() {
  return goals.database.query(`
    with recursive place as (
      select id, array[]::uuid[] as path from goals.goal where parent_id is null and deleted_at is null
      union all
      select goal.id, place.path || place.id from goals.goal
      join place on goal.parent_id = place.id where goal.deleted_at is null
    )
    select goal.id from goals.goal left join place using (id)
    where deleted_at is null and (path is distinct from ancestor_ids or cardinality(path) > 4)`);
}

/** Open goals that count their children and are not where those are on average. */
function wrongMeans() {
  return goals.database.query(`
    select parent.id, parent.progress from goals.goal as parent
    where parent.progress_source = 'SUBGOALS' and parent.closed_at is null and parent.deleted_at is null
      and abs(parent.progress - coalesce((
        select avg(progress) from goals.goal as child
        where child.parent_id = parent.id and child.deleted_at is null and child.status <> 'CANCELED'
      ), 0)) > 1e-8`);
}
