import { change } from './change.ts';
import type { Data, Person } from './person.ts';

const GOAL = /* GraphQL */ `
  id version title description status health ownerId teamId parentId depth startDate targetDate
  progress progressSource closedAt ancestors { id }
`;
const KEY_RESULT = /* GraphQL */ `id version goalId name unit start target current progress weight`;
const CHECK_IN = /* GraphQL */ `id goalId authorId body health progress values { keyResultId value } createdAt`;
const OF_GOAL = `goal { ${GOAL} }`;
const OF_KEY_RESULT = `keyResult { ${KEY_RESULT} } goal { ${GOAL} }`;

const SELECTIONS = {
  createGoal: OF_GOAL,
  updateGoal: OF_GOAL,
  moveGoal: OF_GOAL,
  closeGoal: OF_GOAL,
  reopenGoal: OF_GOAL,
  deleteGoal: OF_GOAL,
  createKeyResult: OF_KEY_RESULT,
  updateKeyResult: OF_KEY_RESULT,
  recordKeyResult: OF_KEY_RESULT,
  deleteKeyResult: OF_KEY_RESULT,
  postCheckIn: `checkIn { ${CHECK_IN} } goal { ${GOAL} }`,
  createTask: `task { id }`,
  completeTask: `task { id }`,
  deleteTask: `task { id }`,
} as const;
type Mutation = keyof typeof SELECTIONS;

const READ = /* GraphQL */ `
  query ($id: ID!) { goal(id: $id) { ${GOAL} keyResults { ${KEY_RESULT} } lastCheckIn { ${CHECK_IN} } } }
`;

/** The payload of a mutation with all that tests look at; its errors are data as well. */
export function send(person: Person, mutation: Mutation, input: object): Promise<Data> {
  return change(person, mutation, input, SELECTIONS[mutation]);
}

/** The same for what has to succeed. */
export async function succeed(person: Person, mutation: Mutation, input: object): Promise<Data> {
  const payload = await send(person, mutation, input);
  if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
  return payload;
}

export async function createGoal(person: Person, fields: object = {}): Promise<Data> {
  const input = { workspaceId: person.workspaceId, title: 'Cross the bay', ...fields };
  return (await succeed(person, 'createGoal', input)).goal;
}

/** From 0 to 10, unless the fields say otherwise. */
export async function createKeyResult(
  person: Person,
  goalId: string,
  fields: object = {},
): Promise<Data> {
  const input = { goalId, name: 'Miles sailed', unit: 'NUMBER', start: 0, target: 10, ...fields };
  return (await succeed(person, 'createKeyResult', input)).keyResult;
}

export async function createTask(person: Person, goalId: string | null): Promise<Data> {
  const input = { workspaceId: person.workspaceId, title: 'Repair the rudder', goalId };
  return (await succeed(person, 'createTask', input)).task;
}

/** A goal with its key results and its last check-in; null if there is nothing to be seen. */
export async function readGoal(person: Person, id: string): Promise<Data> {
  return (await person.query(READ, { id })).goal;
}
