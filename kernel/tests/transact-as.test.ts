import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { transact, transactAs } from '../command.ts';
import type { SubgraphContext } from '../context.ts';
import { DEFAULT_FLAGS } from '../flags.ts';
import { newId } from '../ids.ts';
import { createLogger } from '../logger.ts';
import { defineEvent } from '../messaging/event.ts';
import { type Database, openDatabase, workspaceFilter } from '../persistence/database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const NoteSchema = defineEntity({
  name: 'NoteRecord',
  tableName: 'note',
  filters: workspaceFilter,
  properties: { id: p.uuid().primary(), workspaceId: p.uuid() },
});
class NoteRecord extends NoteSchema.class {}
NoteSchema.setClass(NoteRecord);

class Notes extends Migration {
  override name = '0001-notes';
  override up(): void {
    this.addSql('create table note (id uuid primary key, workspace_id uuid not null)');
  }
}

const NoteWritten = defineEvent('notes.note-written.v1', 'note', z.object({}));

let server: TestDatabase;
let database: Database;
let commits = 0;
beforeAll(async () => {
  server = await createTestDatabase(inject('databaseUrl'));
  database = await openDatabase({
    url: server.url,
    subgraph: 'notes',
    entities: [NoteSchema],
    migrations: [Notes],
    poolSize: 2,
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
});
afterAll(async () => {
  await database.close();
  await server[Symbol.asyncDispose]();
});

const nobody = (): SubgraphContext => ({
  identity: null,
  requestId: 'request-1',
  database,
  changes: {} as SubgraphContext['changes'],
  consumers: [],
  flags: DEFAULT_FLAGS,
  now: () => new Date('2026-01-01T00:00:00Z'),
  onCommitted: () => {
    commits += 1;
  },
});

test('a command without a caller runs in the name of its actor and sees the workspaces of that actor', async () => {
  const [mine, other] = [newId(), newId()];
  const actor = { userId: newId(), workspaceIds: [mine] };
  await server.query('insert into notes.note (id, workspace_id) values ($1, $2)', [newId(), other]);
  commits = 0;
  const seen = await transactAs(nobody(), { command: 'write', input: {}, actor }, async (scope) => {
    const note = scope.em.create(NoteRecord, { id: newId(), workspaceId: mine });
    await scope.em.flush();
    scope.append(NoteWritten, { ...note, version: 1 }, { changedFields: [], changes: [] });
    return { workspaceIds: (await scope.em.find(NoteRecord, {})).map((row) => row.workspaceId) };
  });
  expect(seen.workspaceIds).toEqual([mine]);
  expect(await server.query('select actor_id, correlation_id from notes.outbox')).toEqual([
    { actor_id: actor.userId, correlation_id: 'request-1' },
  ]);
  expect(commits).toBe(1);
});

test('an idempotency key belongs to the actor', async () => {
  const input = { meta: { idempotencyKey: 'once' } };
  const run = (userId: string) =>
    transactAs(
      nobody(),
      { command: 'count', input, actor: { userId, workspaceIds: [] } },
      async () => ({ id: newId() }),
    );
  const [one, two] = [newId(), newId()];
  const first = await run(one);
  expect(await run(one)).toEqual(first);
  expect(await run(two)).not.toEqual(first);
});

test('a command of the caller is refused to nobody', async () => {
  await expect(
    transact(nobody(), { command: 'write', input: {} }, async () => ({})),
  ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a part that fails is undone with its events, and the rest stays', async () => {
  const [kept, undone] = [newId(), newId()];
  const workspaceId = newId();
  const actor = { userId: newId(), workspaceIds: [workspaceId] };
  const answer = await transactAs(
    nobody(),
    { command: 'write', input: {}, actor },
    async ({ append, attempt, lastCursor }) => {
      const write = (id: string) =>
        attempt(async (em) => {
          const note = em.create(NoteRecord, { id, workspaceId });
          const cursor = append(
            NoteWritten,
            { ...note, version: 1 },
            { changedFields: [], changes: [] },
          );
          await em.flush();
          if (id === undone) throw new Error('It does not suit.');
          return cursor;
        });
      const cursor = await write(kept);
      await expect(write(undone)).rejects.toThrow('It does not suit.');
      return { cursor, last: lastCursor() };
    },
  );
  expect(answer.last).toBe(answer.cursor);
  const ids = async (sql: string) =>
    (await server.query<{ id: string }>(sql, [[kept, undone]])).map(({ id }) => id);
  expect(await ids('select id from notes.note where id = any($1)')).toEqual([kept]);
  expect(
    await ids('select aggregate_id as id from notes.outbox where aggregate_id = any($1)'),
  ).toEqual([kept]);
});
