import type { TestDatabase } from '@trellis/kernel/testing/test-database';
import type { Person } from '../../../e2e/person.ts';

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_LABEL = /* GraphQL */ `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;

const PRIORITIES = ['NONE', 'LOW', 'HIGH', 'URGENT'] as const;
// As many as differ, each as people fill them in; the rest are copies, since making all by the API takes minutes.
const DIFFERENT = 12;

/** Gives the person's workspace so many open tasks with goals, labels, people and dates. */
export async function fillWorkspace(
  person: Person,
  database: TestDatabase,
  count: number,
): Promise<void> {
  const { workspaceId } = person;
  const goals: string[] = [];
  for (const title of ['Sail around the island', 'A ship that holds', 'Grow a kitchen garden'])
    goals.push((await person.mutate(CREATE_GOAL, { workspaceId, title })).goal.id);
  const labels: string[] = [];
  for (const [name, color] of [
    ['Harbour', '#3366aa'],
    ['Sails', '#aa6633'],
  ])
    labels.push((await person.mutate(CREATE_LABEL, { workspaceId, name, color })).label.id);
  for (let index = 0; index < DIFFERENT; index += 1)
    await person.mutate(CREATE_TASK, {
      workspaceId,
      title: `Look at the ropes of mooring ${index + 1}`,
      goalId: goals[index % goals.length],
      labelIds: labels.slice(index % 3),
      assigneeIds: index % 2 ? [person.id] : [],
      priority: PRIORITIES[index % PRIORITIES.length],
      ...(index % 2 && { due: { date: '2030-01-31', time: '09:00', timeZone: 'Asia/Tokyo' } }),
    });
  await database.query(COPY, [workspaceId, DIFFERENT, count]);
}

const COPY = /* SQL */ `
  insert into tasks.task
  select (jsonb_populate_record(task, jsonb_build_object(
    'id', gen_random_uuid(), 'number', place, 'title', task.title || ', time ' || place,
    'sort_key', 'z' || lpad(place::text, 8, '0')))).*
  from generate_series($2::integer + 1, $3::integer) as place
  join tasks.task on task.workspace_id = $1 and task.number = 1 + place % $2`;
