import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { fingerprint, type RenderedMigration } from './rendered-migration.ts';

const FILE = new URL('released.json', import.meta.url);

const Released = z.record(
  z.string(),
  z.object({
    fingerprint: z.string(),
    /** Released before there were these rules. */
    isExempt: z.literal(true).optional(),
  }),
);

/** The migrations that are out, by name. */
export type Released = z.infer<typeof Released>;

export async function readReleased(): Promise<Released> {
  return Released.parse(JSON.parse(await readFile(FILE, 'utf8')));
}

/** What was changed or taken out though it is out: databases have it as it was. */
export function changedSince(
  released: Released,
  migrations: readonly RenderedMigration[],
): string[] {
  const now = new Map(migrations.map((migration) => [migration.name, fingerprint(migration)]));
  return Object.keys(released).filter((name) => now.get(name) !== released[name]?.fingerprint);
}

/** Writes down the migrations that go out with a release, and answers their names. */
export async function recordReleased(
  released: Released,
  migrations: readonly RenderedMigration[],
): Promise<string[]> {
  const added = migrations.filter(({ name }) => !(name in released));
  const all = { ...released };
  for (const migration of added) all[migration.name] = { fingerprint: fingerprint(migration) };
  await writeFile(FILE, `${JSON.stringify(all, null, 2)}\n`);
  return added.map(({ name }) => name);
}
