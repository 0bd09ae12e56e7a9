import { readFileSync } from 'node:fs';
import { change } from './change.ts';
import { type Data, Person } from './person.ts';
import { type System, startEmbedded } from './system.ts';

const LABEL = `id version workspaceId name color`;
const COMMENT = /* GraphQL */ `
  id version taskId authorId author { displayName } body mentionIds mentions { displayName }
  parentId createdAt editedAt deletedAt
`;
const OF_LABEL = `label { ${LABEL} }`;
const OF_COMMENT = `comment { ${COMMENT} }`;
const OF_TASK = `task { id version }`;

const SELECTIONS = {
  createLabel: OF_LABEL,
  updateLabel: OF_LABEL,
  deleteLabel: OF_LABEL,
  addComment: OF_COMMENT,
  editComment: OF_COMMENT,
  deleteComment: OF_COMMENT,
  createTask: OF_TASK,
  updateTask: OF_TASK,
  completeTask: OF_TASK,
  archiveTask: OF_TASK,
  deleteTask: OF_TASK,
  restoreTask: OF_TASK,
} as const;
type Mutation = keyof typeof SELECTIONS;

/** A named operation as clients use it. */
export function operation(name: string): string {
  return readFileSync(new URL(`../schema/operations/${name}.graphql`, import.meta.url), 'utf8');
}

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

/** The one error of what has to fail. */
export async function refusal(person: Person, mutation: Mutation, input: object): Promise<Data> {
  const { errors } = await send(person, mutation, input);
  if (errors.length !== 1) throw new Error(`Expected one error of ${mutation}.`);
  return errors[0];
}

/** A new task of the person's workspace; answers its id. */
export async function createTask(person: Person, fields: object = {}): Promise<string> {
  const { workspaceId } = person;
  const input = { workspaceId, title: 'Splice the rope', ...fields };
  return (await succeed(person, 'createTask', input)).task.id;
}

/** Ada's workspace with a MEMBER and a VIEWER, and somebody who does not belong to it. */
export interface Crew extends AsyncDisposable {
  readonly system: System;
  readonly ada: Person;
  readonly max: Person;
  readonly vera: Person;
  readonly sam: Person;
}

export async function startCrew(): Promise<Crew> {
  const system = await startEmbedded();
  const people: Person[] = [];
  for (const name of ['Ada', 'Max', 'Vera', 'Sam'])
    people.push(await Person.signUp(system.url, name));
  const [ada, max, vera, sam] = people as [Person, Person, Person, Person];
  await ada.invite(max, 'MEMBER');
  await ada.invite(vera, 'VIEWER');
  return {
    ...{ system, ada, max, vera, sam },
    async [Symbol.asyncDispose]() {
      for (const person of people) await person[Symbol.asyncDispose]();
      await system[Symbol.asyncDispose]();
    },
  };
}
