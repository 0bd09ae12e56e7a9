import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAuditService } from '@trellis/audit/service';
import { newId } from '@trellis/kernel/ids';
import {
  eventOf,
  startTestSubgraph,
  type TestSubgraph,
} from '@trellis/kernel/testing/test-subgraph';
import { LabelChanged } from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

const SECRET = Buffer.alloc(32, 7);
const workspaceId = newId();
const actorId = newId();

let folder: string;
let audit: TestSubgraph;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trellis-audit-'));
  const settings = { secretKey: SECRET, anchorDirectory: folder };
  audit = await startTestSubgraph(
    (config, overrides) => createAuditService({ ...config, ...settings }, overrides),
    { databaseUrl: inject('databaseUrl') },
  );
  await audit.deliver(...Array.from({ length: 5 }, label));
  file = await exported();
});
afterAll(async () => {
  await audit[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function label() {
  const changes = [{ field: 'name', before: null, after: 'Harbour' }];
  const data = { change: 'CREATED' as const, name: 'Harbour', color: '#112233', changes };
  return eventOf(LabelChanged, { subject: newId(), workspaceId, actorId, data });
}

async function exported(): Promise<string> {
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const { startAuditExport } = await admin.query(
    'mutation ($input: StartAuditExportInput!) { startAuditExport(input: $input) { export { id } } }',
    { input: { workspaceId } },
  );
  await audit.settle();
  const chunks = await audit.database.query<{ body: Buffer }>(
    'select body from audit.audit_export_chunk where export_id = $1 order by number',
    [startAuditExport.export.id],
  );
  const path = join(folder, 'export.jsonl');
  await writeFile(path, Buffer.concat(chunks.map(({ body }) => body)));
  return path;
}

const run = (...args: string[]) =>
  runCommand('audit', args, { SECRET_KEY: SECRET.toString('base64') });
const runWithDatabase = (...args: string[]) =>
  runCommand('audit', args, {
    SECRET_KEY: SECRET.toString('base64'),
    DATABASE_URL: audit.database.url,
    AUDIT_ANCHOR_DIRECTORY: folder,
  });
const anchors = () => join(folder, `${workspaceId}.jsonl`);

test('an export is checked without a database, with the key and the anchors that one trusts', async () => {
  const { output: publicKey } = await run('public-key');
  const given = await run('verify', file, '--public-key', publicKey, '--anchors', anchors());
  expect(given).toMatchObject({ code: 0, errors: '' });
  expect(given.output).toMatch(
    /records 1 to 6:\n6 records, 1 anchors, 0 removed segments checked\.\n.*given key.*\nThe last anchor vouches for the records up to 5: .*\nIntact\.$/,
  );
  const trusting = await run('verify', file);
  expect(trusting.code).toBe(0);
  expect(trusting.output).toContain(`compare it with public-key: ${publicKey}`);
});

test('an export that was changed ends with code 1 and the first bad record', async () => {
  const forged = join(folder, 'forged.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  const changed = lines.map((line) =>
    line.includes('"sequence":4,') ? line.replace('"type":"tasks', '"type":"goals') : line,
  );
  await writeFile(forged, changed.join('\n'));
  expect(await run('verify', forged)).toMatchObject({
    code: 1,
    output: expect.stringContaining(
      'NOT INTACT. The first bad record is 4: its hash is another one.',
    ),
  });
});

/** The export with so many empty lines after the first that the records are read in threads. */
async function writeLarge(): Promise<string> {
  const path = join(folder, 'large.jsonl');
  const text = await readFile(file, 'utf8');
  await writeFile(path, text.replace('\n', '\n'.repeat(9_000_000)));
  return path;
}

test('a large export is checked as a small one is', async () => {
  const large = await run('verify', await writeLarge());
  expect(large).toEqual(await run('verify', file));
  expect(large).toMatchObject({ code: 0, errors: '' });
});

test.each([
  ['as soon as it starts', 'process.exit(3)'],
  ['while it reads', 'JSON.parse = () => process.exit(3)'],
])('a thread that ends %s ends the command with code 2', async (_when, end) => {
  const path = join(folder, 'end.mjs');
  await writeFile(
    path,
    `import { isMainThread } from 'node:worker_threads'; if (!isMainThread) { ${end}; }`,
  );
  const { code, output, errors } = await runCommand('audit', ['verify', await writeLarge()], {
    NODE_OPTIONS: `--import=${pathToFileURL(path)}`,
  });
  expect([code, output]).toEqual([2, '']);
  expect(errors).toBe('It could not be verified: worker exited with code: 3');
});

test('another key than that of the installation does not pass its anchors', async () => {
  const { output } = await runCommand('audit', ['public-key'], {});
  const { code, output: said } = await run('verify', file, '--public-key', output);
  expect([code, said]).toEqual([1, expect.stringContaining('its anchor has a wrong signature')]);
});

test.each([
  [['verify'], 'npm run audit -- verify FILE'],
  [[], 'npm run audit -- verify FILE'],
  [['verify', 'one', 'two'], 'npm run audit -- verify FILE'],
  [['verify-database', 'none'], 'npm run audit -- verify FILE'],
  [['erase-user', 'none'], 'npm run audit -- verify FILE'],
  [['verify', '/there/is/none.jsonl'], 'It could not be verified: ENOENT'],
  [['verify', 'package.json'], 'This is no export of an audit trail'],
  [['verify', 'package.json', '--public-key', 'AAAA'], 'A public key is 32 bytes'],
  [['verify', 'package.json', '--anchors', '/there/is/none'], 'It could not be verified: ENOENT'],
  [['verify-database', newId()], 'DATABASE_URL is missing'],
  [['--unknown'], "Unknown option '--unknown'"],
])('%j ends with code 2 and says why', async (args, reason) => {
  const { code, output, errors } = await run(...args);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain(reason);
});

test('help explains every command', async () => {
  const { code, output } = await run('--help');
  expect(code).toBe(0);
  for (const name of ['verify FILE', 'verify-database', 'erase-user', 'public-key', '--anchors'])
    expect(output).toContain(name);
});

test('a whole chain is checked in the database', async () => {
  const { code, output } = await runWithDatabase('verify-database', workspaceId);
  expect(code).toBe(0);
  expect(output).toMatch(
    /head 6 [0-9a-f]{64}:\n6 records checked, anchored last at .*, up to record \d.*\.\nIntact\.$/,
  );
  const nobody = await runWithDatabase('verify-database', newId());
  expect(nobody).toMatchObject({ code: 2, errors: expect.stringContaining('There is no chain') });
});

test('a user’s text is erased, and the chain still verifies', async () => {
  expect(await runWithDatabase('erase-user', actorId)).toMatchObject({
    code: 0,
    output: expect.stringContaining('is gone'),
  });
  expect((await runWithDatabase('erase-user', actorId)).output).toContain('had no key');
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const { auditEvents } = await admin.query(
    `query ($id: ID!) {
      auditEvents(workspaceId: $id, filter: { types: ["tasks.label-changed.v1"] }) { nodes { changes { after } } }
    }`,
    { id: workspaceId },
  );
  expect(auditEvents.nodes).toEqual(Array(5).fill({ changes: [{ after: null }] }));
  expect((await runWithDatabase('verify-database', workspaceId)).code).toBe(0);
});

test('a chain that was changed ends with code 1', async () => {
  await audit.database.query(
    `set search_path = audit; alter table audit_event disable trigger only_add;
     update audit_event set type = 'forged' where sequence = 2;
     alter table audit_event enable always trigger only_add`,
  );
  const { code, output } = await runWithDatabase('verify-database', workspaceId);
  expect([code, output]).toEqual([1, expect.stringContaining('The first bad record is 2')]);
});
