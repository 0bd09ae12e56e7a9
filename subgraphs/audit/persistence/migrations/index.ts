import { Audit } from './0001-audit.ts';
import { DeletedWorkspaces } from './0002-deleted-workspaces.ts';

/** In the order in which they are applied. */
export const migrations = [Audit, DeletedWorkspaces];
