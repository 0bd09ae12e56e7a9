import { newId } from '@trellis/kernel/ids';
import { statementsDuring } from '@trellis/kernel/testing/count-statements';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';

const SIZES = [1, 10, 100];

const NESTED = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: GoalFilter, $first: Int) {
    goals(workspaceId: $workspaceId, filter: $filter, first: $first) {
      totalCount
      nodes {
        id
        parent { id }
        ancestors { id title }
        children(first: 3) { totalCount nodes { id keyResults { name } lastCheckIn { body } } }
        keyResults { name progress }
        lastCheckIn { body }
        checkIns(first: 2) { totalCount nodes { body values { value } } }
      }
    }
  }
`;

const SEED = /* GraphQL */ `
  mutation ($keyResult: CreateKeyResultInput!, $checkIn: PostCheckInInput!, $second: PostCheckInInput!) {
    createKeyResult(input: $keyResult) { errors { message } }
    first: postCheckIn(input: $checkIn) { errors { message } }
    second: postCheckIn(input: $second) { errors { message } }
  }
`;

let goals: TestGoals;
let parentId: string;
beforeAll(async () => {
  goals = await startGoals();
  parentId = (await goals.createGoal()).id;
  for (let index = 0; index < 100; index += 1) await seed(index);
});
afterAll(() => goals[Symbol.asyncDispose]());

/** A goal with a child, and in each a key result and two check-ins. */
async function seed(index: number): Promise<void> {
  const { id } = await goals.createGoal({ parentId, title: `Goal ${index}` });
  const child = await goals.createGoal({ parentId: id, title: `Child of ${index}` });
  for (const goalId of [id, child.id]) {
    const keyResult = { goalId, name: `Miles of ${goalId}`, unit: 'COUNT', start: 0, target: 9 };
    const checkIn = { goalId, body: 'Well', health: 'ON_TRACK' };
    const second = { ...checkIn, body: `Better in ${goalId}` };
    await goals.member.query(SEED, { keyResult, checkIn, second });
  }
}

async function statementsFor(document: string, variables: object, check: (data: never) => void) {
  const statements = await statementsDuring(async () =>
    check((await goals.member.query(document, { ...variables })) as never),
  );
  return statements.length;
}

type Nested = { goals: { totalCount: number; nodes: { id: string; [field: string]: unknown }[] } };

test('a page of goals with all below it costs the same statements for 1, 10 and 100 goals', async () => {
  const counts: number[] = [];
  for (const first of SIZES) {
    const variables = {
      workspaceId: goals.workspaceId,
      filter: { parentId: { eq: parentId } },
      first,
    };
    const count = await statementsFor(
      NESTED,
      variables,
      ({ goals: { totalCount, nodes } }: Nested) => {
        expect(totalCount).toBe(100);
        expect(nodes).toHaveLength(first);
        for (const node of nodes) expectComplete(node);
      },
    );
    counts.push(count);
  }
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeLessThanOrEqual(11);
});

function expectComplete({ id, ...node }: Nested['goals']['nodes'][number]): void {
  expect(node).toMatchObject({
    parent: { id: parentId },
    ancestors: [{ id: parentId }],
    keyResults: [{ name: `Miles of ${id}`, progress: 0 }],
    lastCheckIn: { body: `Better in ${id}` },
    checkIns: { totalCount: 2, nodes: [{ body: `Better in ${id}` }, { body: 'Well' }] },
    children: { totalCount: 1, nodes: [{ keyResults: [{}], lastCheckIn: {} }] },
  });
}

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!, $workspaceId: ID!) {
    _entities(representations: $representations) {
      ... on Goal { title }
      ... on User { ownedGoals(workspaceId: $workspaceId, first: 2) { totalCount nodes { title } } }
      ... on Dashboard { goalStats { active } }
    }
  }
`;

test.each([
  ['goals', 'Goal', 1],
  ['people with their goals', 'User', 2],
  ['dashboards', 'Dashboard', 1],
])('any number of %s costs the same statements', async (_what, typename, most) => {
  const counts: number[] = [];
  for (const size of SIZES) {
    const representations = Array.from({ length: size }, () => ({
      __typename: typename,
      id: newId(),
    }));
    if (typename === 'User')
      representations[0] = { __typename: 'User', id: goals.member.identity.userId };
    if (typename === 'Dashboard')
      representations[0] = { __typename: typename, id: goals.workspaceId };
    const variables = { representations, workspaceId: goals.workspaceId };
    counts.push(
      await statementsFor(ENTITIES, variables, ({ _entities }: { _entities: unknown[] }) =>
        expect(_entities).toHaveLength(size),
      ),
    );
  }
  expect(counts).toEqual([most, most, most]);
});

test('a change of a subgoal costs a bounded number of statements, however many siblings there are', async () => {
  const top = await goals.createGoal({ progressSource: 'SUBGOALS' });
  const update = `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { errors { message } } }`;
  const counts: number[] = [];
  for (let index = 1; index <= 20; index += 1) {
    const { id } = await goals.createGoal({ parentId: top.id, progressSource: 'MANUAL' });
    counts.push(await statementsFor(update, { input: { id, progress: 1 } }, () => undefined));
  }
  expect(new Set(counts).size).toBe(1);
});
