import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Data, type Person, Recorder } from '../../person.ts';
import { type Crew, createTask, operation, refusal, startCrew, succeed } from '../../talk-calls.ts';

const THREAD = /* GraphQL */ `
  query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    task(id: $id) {
      version watcherIds
      comments(first: $first, after: $after, last: $last, before: $before) {
        nodes { id version body authorId author { displayName } mentions { displayName } parentId createdAt editedAt deletedAt }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
      }
    }
  }
`;
const WATCH_COMMENTS = operation('watch-comments');
const WATCH_TASKS = /* GraphQL */ `
  subscription ($workspaceId: ID!, $taskIds: [ID!], $after: ChangeCursor) {
    taskChanged(workspaceId: $workspaceId, taskIds: $taskIds, after: $after) {
      ... on TaskChange { kind version changedFields actorId }
    }
  }
`;
const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } cursor errors { message } } }`;

let crew: Crew;
let ada: Person;
let max: Person;
let workspaceId: string;
beforeAll(async () => {
  crew = await startCrew();
  ({ ada, max } = crew);
  workspaceId = ada.workspaceId;
});
afterAll(() => crew[Symbol.asyncDispose]());

const say = async (taskId: string, body: string, fields: object = {}): Promise<Data> =>
  (await succeed(max, 'addComment', { taskId, body, ...fields })).comment;
const thread = async (id: string, page: object = {}): Promise<Data> =>
  (await ada.query(THREAD, { id, ...page })).task;
const bodies = ({ comments }: Data): string[] => comments.nodes.map(({ body }: Data) => body);
const eventsAbout = (id: string): Promise<Data[]> =>
  crew.system.database.query<Data>(
    'select type, version, payload from tasks.outbox where aggregate_id = $1 order by seq',
    [id],
  );

test('a member says something about a task', async () => {
  const taskId = await createTask(ada);
  const payload = await succeed(max, 'addComment', {
    taskId,
    body: '**Two** strands are worn.\n',
    meta: { clientMutationId: 'mine' },
  });
  expect(payload).toMatchObject({
    comment: {
      version: 1,
      taskId,
      authorId: max.id,
      author: { displayName: 'Max' },
      body: '**Two** strands are worn.\n',
      mentions: [],
      parentId: null,
      editedAt: null,
      deletedAt: null,
    },
    cursor: expect.any(String),
    clientMutationId: 'mine',
  });
});

test('a client chooses the id of a comment', async () => {
  const id = newId();
  expect((await say(await createTask(ada), 'Mine', { id })).id).toBe(id);
});

test('an id that is taken is not given to a second comment', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'First');
  expect(await refusal(max, 'addComment', { id, taskId, body: 'Second' })).toMatchObject({
    code: 'ALREADY_EXISTS',
    path: ['id'],
  });
});

test('a repeated call with its idempotency key says it once', async () => {
  const taskId = await createTask(ada);
  const input = { taskId, body: 'Once', meta: { idempotencyKey: newId() } };
  const first = await succeed(max, 'addComment', input);
  expect(await succeed(max, 'addComment', input)).toEqual(first);
  expect(bodies(await thread(taskId))).toEqual(['Once']);
});

test.each([
  ['nothing', ''],
  ['blanks only', ' \n\t '],
  ['more than 10,000 characters', 'x'.repeat(10_001)],
  ['a control character', 'a\u0007b'],
])('a comment of %s is refused', async (_what, body) => {
  const taskId = await createTask(ada);
  expect(await refusal(max, 'addComment', { taskId, body })).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['body'],
  });
});

test('a comment of 10,000 characters is taken', async () => {
  expect((await say(await createTask(ada), 'x'.repeat(10_000))).body).toHaveLength(10_000);
});

test('a comment answers another one, or an answer to it', async () => {
  const taskId = await createTask(ada);
  const first = await say(taskId, 'First');
  const answer = await say(taskId, 'Answer', { parentId: first.id });
  const deeper = await say(taskId, 'Deeper', { parentId: answer.id });
  expect([answer.parentId, deeper.parentId]).toEqual([first.id, answer.id]);
});

test('a comment does not answer one on another task', async () => {
  const elsewhere = await say(await createTask(ada), 'Elsewhere');
  const input = { taskId: await createTask(ada), body: 'Here', parentId: elsewhere.id };
  expect(await refusal(max, 'addComment', input)).toMatchObject({
    code: 'NOT_FOUND',
    path: ['parentId'],
  });
});

test('the author of a comment watches the task, whose version stays', async () => {
  const taskId = await createTask(ada);
  await say(taskId, 'Here I am');
  expect(await thread(taskId)).toMatchObject({ version: 1, watcherIds: [ada.id, max.id] });
});

test('those who are mentioned are named once and watch the task', async () => {
  const taskId = await createTask(ada);
  const { mentions } = await say(taskId, 'Look', { mentionIds: [crew.vera.id, crew.vera.id] });
  expect(mentions).toEqual([{ displayName: 'Vera' }]);
  expect((await thread(taskId)).watcherIds).toEqual([ada.id, max.id, crew.vera.id]);
});

test('a comment mentions at most 50 people', async () => {
  const taskId = await createTask(ada);
  const mentionIds = Array.from({ length: 51 }, () => newId());
  expect(await refusal(max, 'addComment', { taskId, body: 'All', mentionIds })).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    path: ['mentionIds'],
    limit: 50,
  });
  expect((await say(taskId, 'Most', { mentionIds: mentionIds.slice(1) })).mentionIds).toHaveLength(
    50,
  );
});

test('a mention that is no id is refused with its place', async () => {
  const taskId = await createTask(ada);
  const mentionIds = [max.id, 'vera'];
  expect(await refusal(max, 'addComment', { taskId, body: 'You', mentionIds })).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['mentionIds', '1'],
  });
});

test('a viewer reads comments and writes none', async () => {
  const taskId = await createTask(ada);
  await say(taskId, 'For all to read');
  const { task } = await crew.vera.query(THREAD, { id: taskId });
  expect(bodies(task)).toEqual(['For all to read']);
  expect(await refusal(crew.vera, 'addComment', { taskId, body: 'Me too' })).toMatchObject({
    code: 'PERMISSION_DENIED',
    requires: ['ADMIN', 'MEMBER'],
  });
});

test('to a stranger neither the task nor its comments exist', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Among us');
  const errors = await Promise.all([
    refusal(crew.sam, 'addComment', { taskId, body: 'Hello' }),
    refusal(crew.sam, 'editComment', { id, body: 'Hello' }),
    refusal(crew.sam, 'deleteComment', { id }),
  ]);
  expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
});

test('on a deleted task nothing is said, edited or deleted', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Before');
  await succeed(ada, 'deleteTask', { id: taskId });
  const errors = await Promise.all([
    refusal(max, 'addComment', { taskId, body: 'After' }),
    refusal(max, 'editComment', { id, body: 'After' }),
    refusal(max, 'deleteComment', { id }),
  ]);
  expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
});

test('a comment is one event with all who follow the task after it', async () => {
  const taskId = await createTask(ada, { assigneeIds: [ada.id] });
  const { id } = await say(taskId, 'To all', { mentionIds: [crew.vera.id] });
  const events = await eventsAbout(id);
  expect(events).toMatchObject([
    {
      type: 'tasks.comment-added.v1',
      payload: {
        taskId,
        taskTitle: 'Splice the rope',
        authorId: max.id,
        mentionIds: [crew.vera.id],
        assigneeIds: [ada.id],
        watcherIds: [ada.id, max.id, crew.vera.id],
        taskCreatedById: ada.id,
      },
    },
  ]);
  expect(await eventsAbout(taskId)).toHaveLength(1);
});

test('the author edits a comment', async () => {
  const { id } = await say(await createTask(ada), 'Two strands');
  const { comment } = await succeed(max, 'editComment', { id, body: 'Three strands' });
  expect(comment).toMatchObject({
    id,
    version: 2,
    body: 'Three strands',
    editedAt: expect.any(String),
  });
});

test('an edit is told as a change of the comments of the task, whose version stays', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Draft');
  await succeed(max, 'editComment', { id, body: 'Final' });
  expect((await eventsAbout(taskId)).at(-1)).toMatchObject({
    type: 'tasks.task-updated.v1',
    version: 1,
    payload: { version: 1, changedFields: ['comments'] },
  });
});

test('those whom an edit mentions watch the task', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Who knows?');
  await succeed(max, 'editComment', { id, body: 'Vera knows', mentionIds: [crew.vera.id] });
  expect((await thread(taskId)).watcherIds).toContain(crew.vera.id);
});

test('an edit without mentions keeps them, and null clears them', async () => {
  const { id } = await say(await createTask(ada), 'You', { mentionIds: [ada.id] });
  const kept = await succeed(max, 'editComment', { id, body: 'You there' });
  const cleared = await succeed(max, 'editComment', { id, body: 'Nobody', mentionIds: null });
  expect([kept, cleared].map(({ comment }) => comment.mentionIds)).toEqual([[ada.id], []]);
});

test('an edit that changes nothing has no cursor and leaves no mark', async () => {
  const { id } = await say(await createTask(ada), 'Same');
  expect(await succeed(max, 'editComment', { id, body: 'Same' })).toMatchObject({
    comment: { version: 1, editedAt: null },
    cursor: null,
  });
});

test('nobody but the author edits a comment, not even an admin', async () => {
  const { id } = await say(await createTask(ada), 'Mine');
  expect(await refusal(ada, 'editComment', { id, body: 'Ours' })).toMatchObject({
    __typename: 'PermissionError',
    code: 'PERMISSION_DENIED',
    path: ['id'],
    requires: ['author'],
  });
});

test('an edit of a stale version is refused', async () => {
  const { id } = await say(await createTask(ada), 'One');
  await succeed(max, 'editComment', { id, body: 'Two' });
  expect(
    await refusal(max, 'editComment', { id, expectedVersion: 1, body: 'Three' }),
  ).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
});

test('a deleted comment keeps its place and loses its words', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Regretted', { mentionIds: [ada.id] });
  await say(taskId, 'Answer', { parentId: id });
  const { comment, cursor } = await succeed(max, 'deleteComment', { id });
  expect(comment).toMatchObject({ id, body: '', mentions: [], deletedAt: expect.any(String) });
  expect(cursor).toEqual(expect.any(String));
  expect(bodies(await thread(taskId))).toEqual(['', 'Answer']);
});

test('what was said is not kept in the change log', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Unutterable');
  await succeed(max, 'deleteComment', { id });
  const events = [...(await eventsAbout(id)), ...(await eventsAbout(taskId))];
  expect(JSON.stringify(events)).not.toContain('Unutterable');
});

test('a deletion is told as a change of the comments of the task', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Gone soon');
  await succeed(max, 'deleteComment', { id });
  expect((await eventsAbout(taskId)).at(-1)).toMatchObject({
    type: 'tasks.task-updated.v1',
    payload: { version: 1, changedFields: ['comments'] },
  });
});

test('a second deletion succeeds and does nothing', async () => {
  const taskId = await createTask(ada);
  const { id } = await say(taskId, 'Gone');
  const first = await succeed(max, 'deleteComment', { id });
  const second = await succeed(max, 'deleteComment', { id });
  expect(second).toMatchObject({ comment: first.comment, cursor: null });
});

test('an admin deletes what somebody else has said', async () => {
  const { id } = await say(await createTask(ada), 'Improper');
  expect((await succeed(ada, 'deleteComment', { id })).comment.body).toBe('');
});

test('a member does not delete what somebody else has said', async () => {
  const taskId = await createTask(ada);
  const { comment } = await succeed(ada, 'addComment', { taskId, body: 'Official' });
  expect(await refusal(max, 'deleteComment', { id: comment.id })).toMatchObject({
    code: 'PERMISSION_DENIED',
    requires: ['author', 'ADMIN'],
  });
});

test('a deleted comment is not edited', async () => {
  const { id } = await say(await createTask(ada), 'Gone');
  await succeed(max, 'deleteComment', { id });
  expect(await refusal(max, 'editComment', { id, body: 'Back' })).toMatchObject({
    code: 'NOT_FOUND',
    path: ['id'],
  });
});

test('comments come the oldest first, page by page, with their number', async () => {
  const taskId = await createTask(ada);
  for (const body of ['one', 'two', 'three', 'four', 'five']) await say(taskId, body);
  const first = await thread(taskId, { first: 2 });
  expect(first.comments).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
  const after = first.comments.pageInfo.endCursor;
  const second = await thread(taskId, { first: 2, after });
  const third = await thread(taskId, { first: 2, after: second.comments.pageInfo.endCursor });
  expect([first, second, third].map(bodies)).toEqual([['one', 'two'], ['three', 'four'], ['five']]);
});

test('the last comments can be asked for', async () => {
  const taskId = await createTask(ada);
  for (const body of ['one', 'two', 'three']) await say(taskId, body);
  const { comments } = await thread(taskId, { last: 2 });
  expect(bodies({ comments })).toEqual(['two', 'three']);
  expect(bodies(await thread(taskId, { last: 2, before: comments.pageInfo.startCursor }))).toEqual([
    'one',
  ]);
});

test('of comments made at once none is lost', async () => {
  const taskId = await createTask(ada);
  const all = Array.from({ length: 10 }, (_, index) => `comment ${index}`);
  await Promise.all(all.map((body) => succeed(max, 'addComment', { taskId, body })));
  expect(bodies(await thread(taskId)).sort()).toEqual(all);
});

test('whoever sees the task hears of new comments on it, and of no others', async () => {
  const { task, cursor: after } = await ada.mutate(CREATE, { workspaceId, title: 'Heard' });
  const heard = new Recorder(crew.vera.watch(WATCH_COMMENTS, { taskId: task.id, after }));
  await say(await createTask(ada), 'Elsewhere');
  const { id } = await say(task.id, 'Here', { meta: { clientMutationId: 'echo' } });
  expect(await heard.until(({ __typename }) => __typename === 'CommentChange')).toMatchObject({
    commentId: id,
    taskId: task.id,
    actorId: max.id,
    clientMutationId: 'echo',
    comment: { body: 'Here', author: { displayName: 'Max' } },
  });
});

test('comments after a cursor are replayed as they are now', async () => {
  const taskId = await createTask(ada);
  const { cursor: after } = await succeed(max, 'addComment', { taskId, body: 'Known' });
  const { id } = await say(taskId, 'Missed');
  await succeed(max, 'editComment', { id, body: 'Missed and edited' });
  await crew.system.settle();
  const heard = new Recorder(ada.watch(WATCH_COMMENTS, { taskId, after }));
  await say(taskId, 'Live');
  await heard.until(({ comment }) => comment?.body === 'Live');
  expect(heard.events.map(({ comment }) => comment.body)).toEqual(['Missed and edited', 'Live']);
});

test('an unknown cursor is answered with a demand to read anew', async () => {
  const taskId = await createTask(ada);
  await crew.system.settle();
  const after = Buffer.from(newId().replaceAll('-', ''), 'hex').toString('base64url');
  const heard = new Recorder(ada.watch(WATCH_COMMENTS, { taskId, after }));
  expect(await heard.until(() => true)).toMatchObject({ __typename: 'ResyncRequired' });
});

test('a stranger cannot listen to the comments on a task', async () => {
  const taskId = await createTask(ada);
  const [error] = await crew.sam
    .watch(WATCH_COMMENTS, { taskId })
    .next()
    .catch((errors) => errors);
  expect(error.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('a new comment is no change of the task, an edit is one', async () => {
  const { task, cursor: after } = await ada.mutate(CREATE, { workspaceId, title: 'Watched' });
  const args = { workspaceId, taskIds: [task.id], after };
  const changes = new Recorder(ada.watch(WATCH_TASKS, args));
  const { id } = await say(task.id, 'New');
  await succeed(max, 'editComment', { id, body: 'Newer' });
  await changes.until(({ kind }) => kind === 'UPDATED');
  expect(changes.events).toMatchObject([
    { kind: 'UPDATED', version: 1, changedFields: ['comments'], actorId: max.id },
  ]);
});

test('a task that was restored still has its comments', async () => {
  const taskId = await createTask(ada);
  await say(taskId, 'Persistent');
  await succeed(ada, 'deleteTask', { id: taskId });
  await succeed(ada, 'restoreTask', { id: taskId });
  expect(bodies(await thread(taskId))).toEqual(['Persistent']);
});
