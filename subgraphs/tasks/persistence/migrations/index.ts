import { Tasks } from './0001-tasks.ts';

/** In the order in which they are applied. */
export const migrations = [Tasks];
