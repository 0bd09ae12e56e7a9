import { WorkspaceDeleted } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTasks, type TestTasks } from './start-tasks.ts';

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks[Symbol.asyncDispose]());

test('with a workspace its tasks, series and reminders go, and no new ones are made', async () => {
  const workspaceId = newId();
  const person = await tasks.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const create = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { code path } } }`;
  const input = {
    workspaceId,
    title: 'Row',
    recurrence: { rule: 'FREQ=DAILY', start: { date: '2030-01-01' } },
    reminders: [{ offset: '-P1D' }],
  };
  const { createTask } = await person.query(create, { input });
  const other = await tasks.createTask();
  const subject = workspaceId;
  const gone = eventOf(WorkspaceDeleted, {
    subject,
    workspaceId,
    data: { name: 'Crew', slug: 'crew' },
  });
  await tasks.deliver(gone);
  await tasks.deliver(gone);

  const read = `query ($id: ID!, $w: ID!) { task(id: $id) { id } tasks(workspaceId: $w) { nodes { id } } }`;
  expect(await person.query(read, { id: createTask.task.id, w: workspaceId })).toEqual({
    task: null,
    tasks: { nodes: [] },
  });
  const left = await tasks.database.query(
    `select from tasks.series where workspace_id = $1 union all
     select from tasks.reminder where workspace_id = $1 union all
     select from tasks.reminder_firing where workspace_id = $1`,
    [workspaceId],
  );
  expect(left).toEqual([]);
  const again = await person.query(create, { input });
  expect(again.createTask.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['workspaceId'] }]);
  const label = await person.query(
    `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { errors { code path } } }`,
    { input: { workspaceId, name: 'Late', color: '#112233' } },
  );
  expect(label.createLabel.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['workspaceId'] }]);
  const { task } = await tasks.member.query(`query ($id: ID!) { task(id: $id) { id } }`, {
    id: other.id,
  });
  expect(task).toEqual({ id: other.id });
});
