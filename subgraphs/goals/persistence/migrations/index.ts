import { Goals } from './0001-goals.ts';

/** In the order in which they are applied. */
export const migrations = [Goals];
