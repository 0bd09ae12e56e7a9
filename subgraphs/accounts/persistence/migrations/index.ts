import { Accounts } from './0001-accounts.ts';

/** In the order in which they are applied. */
export const migrations = [Accounts];
