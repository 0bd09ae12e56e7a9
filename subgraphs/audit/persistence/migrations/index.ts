import { Audit } from './0001-audit.ts';
import { DeletedWorkspaces } from './0002-deleted-workspaces.ts';
import { HashChain } from './0003-hash-chain.ts';
import { RetentionAndExports } from './0004-retention-and-exports.ts';

/** In the order in which they are applied. */
export const migrations = [Audit, DeletedWorkspaces, HashChain, RetentionAndExports];
