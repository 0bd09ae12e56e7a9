import { createHash } from 'node:crypto';
import { newId, toCursor } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyExport } from '../chain/verify-export.ts';
import { bytesOf, exportLines, find, order } from './read-export.ts';
import { startAudit, type TestAudit } from './start-audit.ts';

let audit: TestAudit;
let at = new Date('2026-11-01T12:00:00.000Z');
beforeAll(async () => {
  audit = await startAudit({ now: () => at });
});
afterAll(() => audit[Symbol.asyncDispose]());

async function chain(length: number, title = 'Splice') {
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const changes = [{ field: 'title', before: null, after: title }];
  const events = Array.from({ length }, () =>
    audit.taskEvent(undefined, { workspaceId, actorId: newId(), changes }),
  );
  await audit.deliver(...events);
  return { workspaceId, admin, events };
}

/** As the gateway would serve it. */
async function get(
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
) {
  const app = fastify();
  await app.register(async (scope) => audit.service.local.publicRoutes?.(scope), {
    prefix: '/audit',
  });
  const { pathname, search } = new URL(url);
  const answer = await app.inject({ method, url: `${pathname}${search}`, headers });
  await app.close();
  return answer;
}

/** Lets no part of an export with this number be written. */
async function stopAt(number: number, code: string): Promise<void> {
  await audit.database.query(
    `create or replace function audit.stop() returns trigger language plpgsql as $$
     begin
       if new.number = ${number} then raise 'no room' using errcode = '${code}'; end if;
       return new;
     end $$;
     create trigger stop before insert on audit.audit_export_chunk
     for each row execute function audit.stop()`,
  );
}

async function goOn(): Promise<void> {
  await audit.database.query('drop trigger stop on audit.audit_export_chunk');
}

async function made(caller: TestCaller, input: object) {
  const { export: started } = await order(caller, input);
  await audit.settle();
  return find(caller, started.id);
}

test('an order is answered at once, recorded, and becomes a file with a link and a checksum', async () => {
  const { workspaceId, admin } = await chain(3);
  const started = await order(admin, {
    workspaceId,
    format: 'JSONL',
    meta: { clientMutationId: 'mine' },
  });
  expect(started).toMatchObject({
    export: { format: 'JSONL', createdAt: at.toISOString() },
    errors: [],
    clientMutationId: 'mine',
  });
  await audit.settle();
  const ready = await find(admin, started.export.id);
  expect(ready).toMatchObject({
    workspaceId,
    state: 'READY',
    rows: 4,
    expiresAt: new Date(at.getTime() + 86_400_000).toISOString(),
    url: expect.stringMatching(/^https:\/\/trellis\.test\/audit\/exports\//),
  });
  const { auditEvents } = await admin.query(
    `query ($id: ID!) { auditEvents(workspaceId: $id, first: 1) {
      nodes { id type subjectType subjectId actorId changes { field after } } } }`,
    { id: workspaceId },
  );
  expect(auditEvents.nodes).toEqual([
    {
      id: expect.any(String),
      type: 'audit.export-started.v1',
      subjectType: 'audit-export',
      subjectId: started.export.id,
      actorId: admin.identity.userId,
      changes: [{ field: 'format', after: 'JSONL' }],
    },
  ]);
  expect(started.cursor).toBe(toCursor(auditEvents.nodes[0].id));
  const answer = await get(ready.url);
  expect(answer.statusCode).toBe(200);
  expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(ready.sha256);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': `attachment; filename="audit-${ready.id}.jsonl"`,
    etag: `"${ready.sha256}"`,
    'repr-digest': `sha-256=:${Buffer.from(ready.sha256, 'hex').toString('base64')}:`,
  });
});

test('an export verifies by itself, and its readable text as well', async () => {
  const { workspaceId, admin } = await chain(5);
  const lines = await exportLines(audit, admin, { workspaceId });
  const result = await verifyExport(bytesOf(lines));
  expect(result).toMatchObject({ checked: 6, fault: null, anchors: 1 });
  const forged = lines.map((line) => line.replace('"value":"Splice"', '"value":"Sink"'));
  expect((await verifyExport(bytesOf(forged))).fault).toMatchObject({
    sequence: 1,
    reason: 'its text is not what was recorded',
  });
});

test('a line that is missing, cut or added is found', async () => {
  const { workspaceId, admin } = await chain(5);
  const lines = await exportLines(audit, admin, { workspaceId });
  const faultIn = async (changed: string[]) =>
    (await verifyExport(bytesOf(changed))).fault?.sequence ?? null;
  expect(await faultIn(lines.toSpliced(3, 1))).toBe(3);
  expect(await faultIn(lines.slice(0, 4))).toBe(4);
  expect(await faultIn(lines.with(3, (lines[3] as string).slice(0, -5)))).toBe(3);
  expect(await faultIn([...lines.slice(0, -1), lines[2] as string])).toBe(7);
  expect(await faultIn(lines.toSpliced(-2, 1))).toBe(7);
  await expect(verifyExport(bytesOf(['{}']))).rejects.toThrow('This is no export');
  await expect(verifyExport(bytesOf([]))).rejects.toThrow('empty');
});

test('a filter lets through what it finds, and that verifies record by record', async () => {
  const { workspaceId, admin, events } = await chain(4);
  const until = { lte: '2030-01-01T00:00:00.000Z' };
  const filter = { subjectId: events[2]?.subject, occurredAt: until };
  const lines = await exportLines(audit, admin, { workspaceId, filter });
  const result = await verifyExport(bytesOf(lines));
  expect(result).toMatchObject({ checked: 1, fault: null, manifest: { isWhole: false } });
  const forged = lines.map((line) => line.replace('task-created', 'task-deleted'));
  expect((await verifyExport(bytesOf(forged))).fault).toMatchObject({ sequence: 3 });
  expect((await verifyExport(bytesOf(lines.toSpliced(1, 1)))).fault).not.toBeNull();
});

test('a spreadsheet shows text as text, never as a formula', async () => {
  const { workspaceId, admin } = await chain(1);
  const event = {
    ...audit.taskEvent(undefined, { workspaceId, actorId: newId() }),
    originip: '203.0.113.7',
    originuseragent: '=HYPERLINK("https://evil.example","x")',
  };
  await audit.deliver(event);
  const { url, rows } = await made(admin, { workspaceId, format: 'CSV' });
  expect(rows).toBe(3);
  const answer = await get(url);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const [head, first, second] = answer.payload.split('\n');
  expect(head).toMatch(/^sequence,id,type,.*,prevHash,hash$/);
  expect(first).toContain('""after"":""Splice""');
  expect(second).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`);
});

test('an export goes on where it was when the service starts again', async () => {
  const { workspaceId, admin } = await chain(1);
  // More than two parts; made in the database, with a chain that is no chain.
  await audit.database.query(
    `insert into audit.audit_event
     select (jsonb_populate_record(row, jsonb_build_object('id', gen_random_uuid(), 'sequence', number))).*
     from audit.audit_event as row, generate_series(2, 1300) as number where workspace_id = $1`,
    [workspaceId],
  );
  await audit.database.query(
    'update audit.audit_head set sequence = 1300 where workspace_id = $1',
    [workspaceId],
  );
  await stopAt(1, '53100');
  const { export: started } = await order(admin, { workspaceId });
  await audit.settle();
  expect(await find(admin, started.id)).toMatchObject({ state: 'RUNNING', rows: 500 });
  await goOn();
  await audit.restart();
  await audit.settle();
  const ready = await find(admin, started.id);
  expect(ready).toMatchObject({ state: 'READY', rows: 1301 });
  const { payload } = await get(ready.url);
  const sequences = payload
    .split('\n')
    .slice(1, -2)
    .map((line) => JSON.parse(line).record.sequence);
  expect(sequences).toEqual(Array.from({ length: 1301 }, (_, index) => index + 1));
});

test('an export that cannot be made fails after five tries, and takes no room', async () => {
  const { workspaceId, admin } = await chain(600);
  await stopAt(1, 'P0001');
  const { export: started } = await order(admin, { workspaceId });
  await audit.settle();
  expect(await find(admin, started.id)).toMatchObject({ state: 'FAILED', url: null, sha256: null });
  await goOn();
  await audit.settle();
  const [row] = await audit.database.query(
    `select attempts, (select count(*)::int from audit.audit_export_chunk where export_id = id) as chunks
     from audit.audit_export where id = $1`,
    [started.id],
  );
  expect(row).toEqual({ attempts: 5, chunks: 0 });
});

test('a link opens nothing when it is changed, over, or of an export that is gone', async () => {
  const { workspaceId, admin } = await chain(1);
  const { id, url } = await made(admin, { workspaceId });
  const codeAt = async (link: string) => {
    const { statusCode, payload } = await get(link);
    return [statusCode, JSON.parse(payload).errors[0].extensions.code];
  };
  for (const forged of [
    url.replace(/signature=..../, 'signature=AAAA'),
    url.replace(/expires=\d+/, 'expires=9999999999'),
    url.replace(id, newId()),
    url.replace(/&signature.*/, ''),
    `${url}&signature=AAAA`,
  ])
    expect(await codeAt(forged)).toEqual([403, 'FORBIDDEN']);
  const pending = await order(admin, { workspaceId });
  const links = await find(admin, pending.export.id);
  expect(links.url).toBeNull();
  at = new Date(at.getTime() + 3_600_001);
  expect(await codeAt(url)).toEqual([410, 'EXPIRED']);
  const fresh = (await find(admin, id)).url;
  expect((await get(fresh)).statusCode).toBe(200);
  await audit.database.query('insert into audit.deleted_workspace values ($1, now())', [
    workspaceId,
  ]);
  expect(await codeAt(fresh)).toEqual([404, 'NOT_FOUND']);
});

test('an export is over after a day and its file is thrown away', async () => {
  const { workspaceId, admin } = await chain(1);
  const { id, expiresAt } = await made(admin, { workspaceId });
  at = new Date(Date.parse(expiresAt) - 1_000);
  const { url } = await find(admin, id);
  expect((await get(url)).statusCode).toBe(200);
  at = new Date(Date.parse(expiresAt));
  expect(await find(admin, id)).toMatchObject({ state: 'EXPIRED', url: null });
  expect((await get(url)).statusCode).toBe(410);
  await audit.settle();
  const chunks = 'select from audit.audit_export_chunk where export_id = $1';
  expect(await audit.database.query(chunks, [id])).toEqual([]);
});

test('a download goes on from where it broke off', async () => {
  const { workspaceId, admin } = await chain(3);
  const { url, sha256 } = await made(admin, { workspaceId });
  const whole = (await get(url)).payload;
  const size = Buffer.byteLength(whole);
  const part = async (range: string, headers = {}) => {
    const answer = await get(url, { range, ...headers });
    return [answer.statusCode, answer.headers['content-range'], answer.payload];
  };
  const etag = `"${sha256}"`;
  expect(await part('bytes=10-')).toEqual([206, `bytes 10-${size - 1}/${size}`, whole.slice(10)]);
  expect(await part('bytes=0-4')).toEqual([206, `bytes 0-4/${size}`, whole.slice(0, 5)]);
  expect(await part('bytes=-6')).toEqual([
    206,
    `bytes ${size - 6}-${size - 1}/${size}`,
    whole.slice(-6),
  ]);
  expect((await part('bytes=10-', { 'if-range': etag }))[0]).toBe(206);
  expect((await part('bytes=10-', { 'if-range': '"another"' }))[0]).toBe(200);
  expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, '']);
  expect((await part('bytes=0-1,3-4'))[0]).toBe(200);
  expect((await part('lines=1-2'))[0]).toBe(200);
  const head = await get(url, {}, 'HEAD');
  expect([head.statusCode, head.payload, head.headers['content-length']]).toEqual([
    200,
    '',
    String(size),
  ]);
  expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(304);
});

test.each(['taskId', 'subjectId', 'types'])(
  'a filter by a text that cannot be kept is refused (%s)',
  async (name) => {
    const { workspaceId, admin } = await chain(1);
    for (const text of ['a\u0000b', '\ud800']) {
      const filter = { [name]: name === 'types' ? [text] : text };
      const refused = await order(admin, { workspaceId, filter }).catch((error) => ({
        errors: [error],
      }));
      expect(['INVALID_INPUT', 'BAD_USER_INPUT']).toContain(refused.errors[0].code);
    }
  },
);

test('the same key orders one export, and five of a chain are enough at a time', async () => {
  const { workspaceId, admin } = await chain(0);
  await audit.database.query(
    `insert into audit.audit_export (id, workspace_id, state, format, time_zone, to_sequence, created_at, touched_at)
     select gen_random_uuid(), $1, 'RUNNING', 'CSV', 'UTC', 0, 'infinity', 'infinity' from generate_series(1, 4)`,
    [workspaceId],
  );
  const input = { workspaceId, meta: { idempotencyKey: 'one' } };
  const first = await order(admin, input);
  expect((await order(admin, input)).export.id).toBe(first.export.id);
  expect(await order(admin, { workspaceId })).toMatchObject({
    export: null,
    cursor: null,
    errors: [{ code: 'LIMIT_EXCEEDED', path: [] }],
  });
  await audit.database.query('delete from audit.audit_export where workspace_id = $1', [
    workspaceId,
  ]);
});

test('ADMINs order and find exports of their workspace, and everybody those of their own', async () => {
  const { workspaceId, admin } = await chain(1);
  const { id } = await made(admin, { workspaceId });
  const stranger = await audit.as({ workspaces: { [newId()]: 'ADMIN' } });
  expect(await find(stranger, id)).toBeNull();
  expect(await find(admin, newId())).toBeNull();
  expect(await find(admin, 'none')).toBeNull();
  expect((await order(stranger, { workspaceId })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  const member = await audit.as({
    workspaces: { [workspaceId]: 'MEMBER', [newId()]: 'ADMIN' },
  });
  expect((await order(member, { workspaceId })).errors).toMatchObject([
    { code: 'PERMISSION_DENIED' },
  ]);
  const own = await made(stranger, { workspaceId: stranger.identity.userId });
  expect(own).toMatchObject({ state: 'READY', rows: 1 });
});
