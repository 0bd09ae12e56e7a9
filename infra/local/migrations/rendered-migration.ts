import { createHash } from 'node:crypto';
import { KERNEL_MIGRATIONS, type MigrationClass } from '@trellis/kernel/persistence/provision';
import { SUBGRAPH_MIGRATIONS } from '../subgraph-migrations.ts';

/** What a migration does to a database, as text. */
export type RenderedMigration = {
  /** With its owner, such as `goals/0002-key-results`. */
  readonly name: string;
  readonly statements: readonly string[];
  readonly isTransactional: boolean;
  /** It looks at rows while it runs, so it may do more than the statements that are known. */
  readonly isDataDependent: boolean;
};

/** Lets a migration say its statements, without a database. */
export async function renderMigration(
  owner: string,
  Migration: MigrationClass,
): Promise<RenderedMigration> {
  const executed: string[] = [];
  const driver = {
    execute(query: string) {
      executed.push(query);
      return Promise.resolve([]);
    },
  };
  const migration = new Migration(driver as never, undefined as never);
  await migration.up();
  const added = migration.getQueries().map((query) => {
    if (typeof query !== 'string') throw new Error(`${migration.name}: give addSql plain text.`);
    return query;
  });
  return {
    name: `${owner}/${migration.name}`,
    statements: [...executed, ...added],
    isTransactional: migration.isTransactional(),
    isDataDependent: executed.length > 0,
  };
}

/** All migrations of the kernel and the subgraphs. */
export function renderAll(): Promise<RenderedMigration[]> {
  const all = Object.entries({ kernel: KERNEL_MIGRATIONS, ...SUBGRAPH_MIGRATIONS });
  return Promise.all(
    all.flatMap(([owner, classes]) =>
      classes.map((Migration) => renderMigration(owner, Migration)),
    ),
  );
}

/** Changes with anything that the migration does. */
export function fingerprint(migration: RenderedMigration): string {
  const { statements, isTransactional } = migration;
  return createHash('sha256')
    .update(JSON.stringify([isTransactional, statements]))
    .digest('hex');
}
