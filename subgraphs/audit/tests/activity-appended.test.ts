import { newId, toCursor } from '@trellis/kernel/ids';
import { TaskCompleted } from '@trellis/tasks/events';
import { describe, expect, inject, test } from 'vitest';
import { startAudit, type TestAudit } from './start-audit.ts';

const WATCH = /* GraphQL */ `
  subscription ($workspaceId: ID!, $filter: AuditFilter, $after: ChangeCursor) {
    activityAppended(workspaceId: $workspaceId, filter: $filter, after: $after) {
      __typename
      ... on Activity { cursor event { id sequence type recordedAt actorId task { id } changes { field before after } } }
      ... on ResyncRequired { reason earliest latest }
    }
  }
`;

/** A subscription that has begun for sure: what is delivered from now on arrives live. */
async function watchLive(audit: TestAudit, caller = audit.admin, chain = audit.workspaceId) {
  const [known, next] = [1, 2].map(() => audit.taskEvent(undefined, { workspaceId: chain }));
  if (!known || !next) throw new Error('two events');
  await audit.deliver(known, next);
  const variables = { workspaceId: chain, after: toCursor(known.id) };
  const activity = await caller.subscribe(WATCH, variables);
  expect((await activity.next()).value?.data.activityAppended.event.id).toBe(next.id);
  return activity;
}

describe.each([
  ['the feed of one process', () => ({})],
  ['the feed over Redis', () => ({ redisUrl: inject('redisUrl') })],
])('activity over %s', (_name, feed) => {
  test('arrives live, in the order of the chain, with the cursor of the event', async () => {
    await using audit = await startAudit(feed());
    const activity = await watchLive(audit);
    const first = activity.next();
    const actorId = newId();
    const changes = [{ field: 'title', before: 'Knot', after: 'Splice' }];
    const created = audit.taskEvent(undefined, { actorId, changes });
    const completed = audit.taskEvent(TaskCompleted, { subject: created.subject });
    await audit.deliver(created, completed);
    expect((await first).value?.data.activityAppended).toEqual({
      __typename: 'Activity',
      cursor: toCursor(created.id),
      event: {
        id: created.id,
        sequence: 3,
        type: created.type,
        recordedAt: expect.any(String),
        actorId,
        task: { id: created.subject },
        changes,
      },
    });
    expect((await activity.next()).value?.data.activityAppended.event).toMatchObject({
      id: completed.id,
      sequence: 4,
    });
    await activity.return();
  });

  test('is replayed after a cursor and then goes on live, without a gap', async () => {
    await using audit = await startAudit(feed());
    const { workspaceId } = audit;
    const events = Array.from({ length: 5 }, () => audit.taskEvent());
    await audit.deliver(...events.slice(0, 3));
    const after = toCursor(events[0]?.id as string);
    const activity = await audit.admin.subscribe(WATCH, { workspaceId, after });
    const seen: number[] = [];
    for (let live = 3; seen.length < 4; ) {
      seen.push((await activity.next()).value?.data.activityAppended.event.sequence);
      const next = events[live];
      if (seen.length >= 2 && next) {
        live += 1;
        await audit.deliver(next);
      }
    }
    expect(seen).toEqual([2, 3, 4, 5]);
    await activity.return();
  });

  test('of another workspace does not arrive', async () => {
    await using audit = await startAudit(feed());
    const activity = await watchLive(audit);
    const first = activity.next();
    const here = audit.taskEvent();
    await audit.deliver(audit.taskEvent(undefined, { workspaceId: newId() }), here);
    expect((await first).value?.data.activityAppended.event).toMatchObject({ id: here.id });
    await activity.return();
  });
});

test('a subscriber gets only what the filter asks for', async () => {
  await using audit = await startAudit();
  const actorId = newId();
  const known = audit.taskEvent();
  await audit.deliver(known);
  const activity = await audit.admin.subscribe(WATCH, {
    workspaceId: audit.workspaceId,
    after: toCursor(known.id),
    filter: { types: ['tasks.task-completed.v1'], actorId, occurredAt: { within: '-P1D' } },
  });
  const first = activity.next();
  const wanted = audit.taskEvent(TaskCompleted, { actorId });
  await audit.deliver(
    audit.taskEvent(undefined, { actorId }),
    audit.taskEvent(TaskCompleted),
    { ...audit.taskEvent(TaskCompleted, { actorId }), time: '2020-01-01T00:00:00.000Z' },
    wanted,
  );
  expect((await first).value?.data.activityAppended.event).toMatchObject({
    id: wanted.id,
    sequence: 5,
  });
  await activity.return();
});

test('a cursor that the chain does not know asks for a new reading, then goes on live', async () => {
  await using audit = await startAudit();
  const [one, two, three] = [1, 2, 3].map(() => audit.taskEvent());
  if (!one || !two || !three) throw new Error('three events');
  await audit.deliver(one, two);
  const { workspaceId } = audit;
  const activity = await audit.admin.subscribe(WATCH, { workspaceId, after: toCursor(newId()) });
  expect((await activity.next()).value?.data.activityAppended).toMatchObject({
    __typename: 'ResyncRequired',
    earliest: toCursor(one.id),
    latest: toCursor(two.id),
  });
  const next = activity.next();
  await audit.deliver(three);
  expect((await next).value?.data.activityAppended.event).toMatchObject({ id: three.id });
  await activity.return();
});

test('an event whose feed message was lost arrives from the chain', async () => {
  await using audit = await startAudit();
  const { workspaceId } = audit;
  const activity = await watchLive(audit);
  const [one, lost, three] = [1, 2, 3].map(() => audit.taskEvent());
  if (!one || !lost || !three) throw new Error('three events');
  await audit.deliver(one);
  await activity.next();
  // Recorded by another process whose message never came.
  await audit.database.query(
    `with head as (update audit.audit_head set sequence = 4 where workspace_id = $1)
     insert into audit.audit_event
     select $2, workspace_id, 4, type, occurred_at, recorded_at, actor_kind, actor_id, subject_type,
       subject_id, task_id, goal_id, changes, correlation_id, causation_id, null, null, null, prev_hash, hash
     from audit.audit_event where id = $3`,
    [workspaceId, lost.id, one.id],
  );
  await audit.deliver(three);
  const seen = [await activity.next(), await activity.next()];
  expect(seen.map(({ value }) => value?.data.activityAppended.event.id)).toEqual([
    lost.id,
    three.id,
  ]);
  await activity.return();
});

test('only an ADMIN follows the chain of a workspace, and everyone their own', async () => {
  await using audit = await startAudit();
  const { workspaceId } = audit;
  const member = await audit.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  await expect(member.subscribe(WATCH, { workspaceId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const stranger = await audit.as({ workspaces: { [newId()]: 'ADMIN' } });
  await expect(stranger.subscribe(WATCH, { workspaceId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const { userId } = stranger.identity;
  const own = await watchLive(audit, stranger, userId);
  const first = own.next();
  const signedIn = audit.taskEvent(undefined, { workspaceId: userId });
  await audit.deliver(signedIn);
  expect((await first).value?.data.activityAppended.event).toMatchObject({ id: signedIn.id });
  await own.return();
});
