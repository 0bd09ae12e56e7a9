import { Accounts } from './0001-accounts.ts';
import { TeamsAndApiKeys } from './0002-teams-and-api-keys.ts';
import { SessionAge } from './0003-session-age.ts';

/** In the order in which they are applied. */
export const migrations = [Accounts, TeamsAndApiKeys, SessionAge];
