import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AccountsDatabase } from '../persistence/rows.ts';

const SUFFIXES = 36 ** 5;

const PLACES = {
  email: { table: 'account', column: 'account.email' },
  handle: { table: 'account', column: 'account.handle' },
  slug: { table: 'workspace', column: 'workspace.slug' },
} as const;

type Place = keyof typeof PLACES;

/**
 * Whether nobody has this name. Until the transaction ends, nobody else can claim it: a command
 * that claims several does so in the order of this file, so that no two wait for each other.
 */
export async function claimName(em: EntityManager, place: Place, name: string): Promise<boolean> {
  const kysely = em.getKysely<AccountsDatabase>();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`accounts:${place}:${name}`}, 0))`.execute(
    kysely,
  );
  const { table, column } = PLACES[place];
  const { rows } = await sql`
    select from ${sql.table(table)} where ${sql.ref(column)} = ${name}`.execute(kysely);
  return rows.length === 0;
}

/** The name itself while it is free, else with an ending that nobody has. */
export async function claimSimilarName(
  em: EntityManager,
  place: Exclude<Place, 'email'>,
  name: string,
): Promise<string> {
  if (await claimName(em, place, name)) return name;
  return `${name}-${randomInt(SUFFIXES).toString(36).padStart(5, '0')}`;
}
