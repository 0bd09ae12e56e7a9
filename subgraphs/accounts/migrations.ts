import type { MigrationClass } from '@trellis/kernel/persistence/provision';
import { Accounts } from './persistence/migrations/0001-accounts.ts';

/** What brings the tables of accounts to the newest version, oldest first. */
export const migrations: readonly MigrationClass[] = [Accounts];
