import type { MigrationClass } from '@trellis/kernel/persistence/provision';
import { Audit } from './persistence/migrations/0001-audit.ts';

/** What brings the tables of audit to the newest version, oldest first. */
export const migrations: readonly MigrationClass[] = [Audit];
