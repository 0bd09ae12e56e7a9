import type { PostgresPool } from 'kysely';
import type { Pool } from 'pg';

/** The pool of `pg` as it comes, in the place of the one whose reads share connections. */
export function sharingPool(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: () => pool.connect() as unknown as ReturnType<PostgresPool['connect']>,
    end: async () => undefined, // its owner ends it
  };
}
