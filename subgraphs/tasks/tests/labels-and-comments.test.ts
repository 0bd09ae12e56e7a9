import { newId } from '@trellis/kernel/ids';
import { statementsDuring } from '@trellis/kernel/testing/count-statements';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTasks, type TestTasks } from './start-tasks.ts';

const CREATE_LABEL = `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } errors { code } } }`;
const DELETE_LABEL = `mutation ($input: DeleteLabelInput!) { deleteLabel(input: $input) { label { name } errors { code } } }`;
const UPDATE_TASK = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { labels { name } } errors { code } } }`;
const COMMENT = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { code path } } }`;
const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $first: Int) {
    tasks(workspaceId: $workspaceId, first: $first) {
      nodes { title labels { name } comments(first: 5) { nodes { body } } }
    }
  }
`;

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks[Symbol.asyncDispose]());

const createLabel = async (name: string): Promise<string> => {
  const input = { workspaceId: tasks.workspaceId, name, color: '#000000' };
  return (await tasks.member.query(CREATE_LABEL, { input })).createLabel.label.id;
};
const comment = (input: object) => tasks.member.query(COMMENT, { input });

test('labels and comments of many tasks cost as many statements as those of one', async () => {
  const labelIds = [await createLabel('one'), await createLabel('two')];
  for (const title of ['a', 'b', 'c', 'd']) {
    const { id } = await tasks.createTask({ title, labelIds });
    await comment({ taskId: id, body: `On ${title}` });
  }
  const counted = async (first: number) => {
    const statements = await statementsDuring(async () => {
      const { workspaceId } = tasks;
      const { nodes } = (await tasks.member.query(LIST, { workspaceId, first })).tasks;
      expect(nodes).toHaveLength(first);
      for (const { title, ...node } of nodes)
        expect(node).toEqual({
          labels: [{ name: 'one' }, { name: 'two' }],
          comments: { nodes: [{ body: `On ${title}` }] },
        });
    });
    return statements.filter((text) => /from "(label|comment)"/.test(text)).length;
  };
  expect([await counted(1), await counted(4)]).toEqual([2, 2]);
});

test('while labels are deleted and given to tasks at once, no task keeps one that is gone', async () => {
  const all = await Promise.all(['x', 'y', 'z'].map(createLabel));
  const made = await Promise.all([1, 2, 3, 4].map(() => tasks.createTask({ labelIds: all })));
  await Promise.all([
    ...all.map((id) => tasks.member.query(DELETE_LABEL, { input: { id } })),
    ...made.flatMap(({ id }) =>
      all.map((labelId) =>
        tasks.member.query(UPDATE_TASK, { input: { id, addLabelIds: [labelId] } }),
      ),
    ),
  ]);
  const kept = await tasks.database.query(`select from tasks.task where label_ids && $1::uuid[]`, [
    all,
  ]);
  expect(kept).toEqual([]);
});

test('a task has no more than 1,000 watchers', async () => {
  const { id } = await tasks.createTask();
  await tasks.database.query(
    `update tasks.task set watcher_ids = array(select gen_random_uuid() from generate_series(1, 999))
      || $2::uuid where id = $1`,
    [id, tasks.member.identity.userId],
  );
  const { addComment } = await comment({ taskId: id, body: 'Look', mentionIds: [newId()] });
  expect(addComment.errors).toEqual([{ code: 'LIMIT_EXCEEDED', path: ['mentionIds'] }]);
  expect((await comment({ taskId: id, body: 'Still here' })).addComment.errors).toEqual([]);
});

test('with a task that is purged its comments go', async () => {
  const { id } = await tasks.createTask();
  await comment({ taskId: id, body: 'Last words' });
  await tasks.database.query(`delete from tasks.task where id = $1`, [id]);
  expect(await tasks.database.query(`select from tasks.comment where task_id = $1`, [id])).toEqual(
    [],
  );
});
