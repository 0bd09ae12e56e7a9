import { randomBytes } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inject } from 'vitest';
import * as z from 'zod';
import { newId } from '../ids.ts';
import { defineEvent } from '../messaging/event.ts';
import { Outbox } from '../outbox/outbox.ts';
import { type Database, openDatabase, workspaceFilter } from '../persistence/database.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { quiet } from './start-broker.ts';

/** A small domain of its own, to try the kernel without any subgraph. */
export class Boats extends Migration {
  override name = '0001-boats';

  override up(): void {
    this.addSql(
      'create table boat (id uuid primary key, workspace_id uuid not null, version integer not null, name text not null, updated_at timestamptz not null)',
    );
  }
}

export const BoatSchema = defineEntity({
  name: 'BoatRecord',
  tableName: 'boat',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    version: p.integer(),
    name: p.text(),
    updatedAt: p.datetime(),
  },
});

export class BoatRecord extends BoatSchema.class {}
BoatSchema.setClass(BoatRecord);

export const BoatLaunched = defineEvent(
  'boats.boat-launched.v1',
  'boat',
  z.object({ name: z.string() }),
);

export type TestBoats = AsyncDisposable & {
  readonly database: Database;
  readonly test: TestDatabase;
};

export async function openBoats(): Promise<TestBoats> {
  const test = await createTestDatabase(inject('databaseUrl'));
  const database = await openDatabase({
    url: test.url,
    subgraph: 'boats',
    entities: [BoatSchema],
    migrations: [Boats],
    poolSize: 10,
    logger: quiet,
  });
  return {
    database,
    test,
    async [Symbol.asyncDispose]() {
      await database.close();
      await test[Symbol.asyncDispose]();
    },
  };
}

/** Another process's connection to the same boats. */
export function openSameBoats(boats: TestBoats): Promise<Database> {
  return openDatabase({
    url: boats.test.url,
    subgraph: 'boats',
    entities: [BoatSchema],
    migrations: [Boats],
    poolSize: 10,
    logger: quiet,
  });
}

/** A transaction that stores a boat and announces it; `pause` delays the commit. */
export async function launch(
  database: Database,
  options: { workspaceId: string; name?: string; pause?: () => Promise<void> },
): Promise<string> {
  const { workspaceId, name = randomBytes(3).toString('hex'), pause } = options;
  const outbox = new Outbox({ actor: null, correlationId: newId(), now: () => new Date() });
  const id = newId();
  await database.fork([workspaceId]).transactional(async (em: EntityManager) => {
    const boat = em.create(BoatRecord, {
      id,
      workspaceId,
      version: 1,
      name,
      updatedAt: new Date(),
    });
    outbox.append(BoatLaunched, boat, { name, changedFields: ['name'], changes: [] });
    await em.flush();
    await outbox.write(em.getKysely<KernelDatabase>());
    await pause?.();
  });
  return id;
}
