import { createClient } from 'graphql-ws';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { change } from '../change.ts';
import { type Data, Person, post, Recorder } from '../person.ts';
import { startDistributed, startEmbedded } from '../system.ts';
import { createTask } from '../task-calls.ts';

const WATCH = /* GraphQL */ `
  subscription ($workspaceId: ID!) {
    taskChanged(workspaceId: $workspaceId) { ... on TaskChange { taskId } }
  }
`;
const LIMIT_MS = 1_000;

/** A subscription on a socket of its own, with all that came and how it ended. */
function watch(person: Person, workspaceId = person.workspaceId) {
  const client = createClient({
    url: person.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${person.token}` },
  });
  const received: Data[] = [];
  const first = Promise.withResolvers<void>();
  const ended = new Promise<Data>((resolve) => {
    client.subscribe(
      { query: WATCH, variables: { workspaceId } },
      {
        next: ({ data }) => {
          received.push(data?.taskChanged);
          first.resolve();
        },
        error: resolve,
        complete: () => resolve(null),
      },
    );
  });
  return { received, first: first.promise, ended, close: () => client.dispose() };
}

describe.each([
  ['embedded', startEmbedded],
  ['distributed', startDistributed],
])('%s', (_profile, start) => {
  test('W12 whoever is removed, or changes role, stops hearing within a second', async () => {
    await using system = await start();
    const people = await Promise.all(['Ada', 'Mia'].map((name) => Person.signUp(system.url, name)));
    const [ada, mia] = people as [Person, Person];
    await ada.invite(mia, 'MEMBER');
    const { workspaceId } = ada;
    const steps: [string, object][] = [
      ['changeMemberRole', { workspaceId, userId: mia.id, role: 'VIEWER' }],
      ['removeMember', { workspaceId, userId: mia.id }],
    ];
    const adas = new Recorder(ada.watch(WATCH, { workspaceId }));
    for (const [mutation, input] of steps) {
      const mias = watch(mia, workspaceId);
      while (mias.received.length === 0) {
        await createTask(ada);
        await system.settle();
      }
      const before = performance.now();
      await change(ada, mutation, input, 'membership { role }');
      expect(await mias.ended).toMatchObject([
        { extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED', resume: expect.any(String) } },
      ]);
      expect(performance.now() - before).toBeLessThan(LIMIT_MS);
      const heard = mias.received.length;
      const { id } = await createTask(ada);
      await adas.until(({ taskId }) => taskId === id);
      expect(mias.received.length).toBe(heard);
      const again = watch(mia, workspaceId);
      expect(await again.ended).toMatchObject([
        { extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED' } },
      ]);
      await mia.refresh();
      await mias.close();
      await again.close();
    }
    for (const person of people) await person[Symbol.asyncDispose]();
  });

  test('whoever is removed leaves nothing behind by the rest of a token', async () => {
    await using system = await start();
    const people = await Promise.all(['Ada', 'Mia'].map((name) => Person.signUp(system.url, name)));
    const [ada, mia] = people as [Person, Person];
    const { workspaceId } = ada;
    await ada.invite(mia, 'ADMIN');
    let made = 0;
    const leave = async () => {
      const answer = await post(
        system.url,
        {
          query: `mutation ($input: CreateWebhookInput!) {
            createWebhook(input: $input) { webhook { id } errors { code } }
          }`,
          variables: { input: { workspaceId, url: 'http://127.0.0.1:9/', eventTypes: ['*'] } },
        },
        mia.token,
      );
      if (answer.data?.createWebhook?.webhook) made += 1;
      return answer;
    };
    expect((await leave()).errors).toBeUndefined();
    await change(ada, 'removeMember', { workspaceId, userId: mia.id }, 'membership { role }');
    await system.settle();
    await expect
      .poll(async () => (await leave()).errors?.[0]?.extensions.code)
      .toBe('UNAUTHENTICATED');
    const before = made;
    expect((await leave()).status).toBe(401);
    const hooks = await ada.query('query ($id: ID!) { webhooks(workspaceId: $id) { id } }', {
      id: workspaceId,
    });
    expect(hooks.webhooks).toHaveLength(before);
    await mia.refresh();
    expect((await leave()).data).toMatchObject({
      createWebhook: { webhook: null, errors: [{ code: 'NOT_FOUND' }] },
    });
    for (const person of people) await person[Symbol.asyncDispose]();
  });

  test('who signs out is out at once, on every transport', async () => {
    await using system = await start();
    const ada = await Person.signUp(system.url, 'Ada');
    const events = watch(ada);
    while (events.received.length === 0) {
      await createTask(ada);
      await system.settle();
    }
    await change(ada, 'signOut', {}, 'errors { code }');
    expect(await events.ended).toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_ACCESS_CHANGED' } },
    ]);
    await expect(ada.query('{ viewer { id } }')).rejects.toThrow('UNAUTHENTICATED');
    await events.close();
  });
});
