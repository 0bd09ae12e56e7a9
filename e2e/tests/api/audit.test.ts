import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change } from '../../change.ts';
import { type Data, Person, post } from '../../person.ts';
import { type System, startDistributed, startEmbedded } from '../../system.ts';

const EXPORT = /* GraphQL */ `query ($id: ID!) { auditExport(id: $id) { state rows url sha256 } }`;
const TRAIL = /* GraphQL */ `
  query ($id: ID!) {
    auditEvents(workspaceId: $id, first: 1, filter: { types: ["tasks.task-created.v1"] }) {
      nodes { actorKind actor { id } source { ip userAgent requestId } changes { field after } }
    }
    auditVerify(workspaceId: $id) { isIntact firstBadSequence }
    dashboard(workspaceId: $id) { activity(first: 1) { nodes { type task { title } } } }
  }
`;

describe.each([
  ['in one process', startEmbedded],
  ['with a process for each service', startDistributed],
])('the audit trail %s', (_name, start) => {
  let system: System;
  let ada: Person;
  beforeAll(async () => {
    system = await start();
    ada = await Person.signUp(system.url, 'Ada');
  });
  afterAll(() => system[Symbol.asyncDispose]());

  /** What the gateway serves at a link; tests have another port than the link says. */
  const get = (url: string, headers: Record<string, string> = {}) => {
    const { pathname, search } = new URL(url);
    return fetch(new URL(pathname + search, system.url), { headers });
  };

  test('says from where and by which key, verifies, and shows on the dashboard', async () => {
    const { workspaceId } = ada;
    const key = { workspaceId, name: 'Robot', scopes: ['tasks:write', 'tasks:read'] };
    const { secret } = await change(ada, 'createApiKey', key, 'secret');
    const { data } = await post(
      system.url,
      {
        query: `mutation ($input: CreateTaskInput!) { createTask(input: $input) { errors { message } } }`,
        variables: { input: { workspaceId, title: 'Splice the rope' } },
      },
      secret,
      { 'user-agent': 'Harbour/1.0' },
    );
    expect(data?.createTask.errors).toEqual([]);
    await system.settle();
    const seen = await ada.query(TRAIL, { id: workspaceId });
    expect(seen.auditEvents.nodes).toMatchObject([
      {
        actorKind: 'API_KEY',
        actor: { id: ada.id },
        source: { ip: expect.stringMatching(/127\.0\.0\.1$/), userAgent: 'Harbour/1.0' },
        changes: expect.arrayContaining([{ field: 'title', after: 'Splice the rope' }]),
      },
    ]);
    expect(seen.auditVerify).toEqual({ isIntact: true, firstBadSequence: null });
    expect(seen.dashboard.activity.nodes).toEqual([
      { type: 'tasks.task-created.v1', task: { title: 'Splice the rope' } },
    ]);
  });

  test('is exported to a file that the gateway serves to whoever has the link', async () => {
    const { workspaceId } = ada;
    const started = await change(ada, 'startAuditExport', { workspaceId }, 'export { id }');
    const ready: Data = await expect
      .poll(async () => (await ada.query(EXPORT, { id: started.export.id })).auditExport, {
        timeout: 20_000,
      })
      .toMatchObject({ state: 'READY' })
      .then(() => ada.query(EXPORT, { id: started.export.id }));
    const { url, sha256, rows } = ready.auditExport;
    const answer = await get(url);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(text.trim().split('\n')).toHaveLength(rows + 2);
    const part = await get(url, { range: 'bytes=-10' });
    expect([part.status, await part.text()]).toEqual([206, text.slice(-10)]);
    const forged = await get(url.replace(/signature=.{5}/, 'signature=AAAAA'));
    expect(forged.status).toBe(403);
    expect(await forged.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
