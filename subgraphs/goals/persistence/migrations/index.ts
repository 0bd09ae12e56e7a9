import { Goals } from './0001-goals.ts';
import { KeyResults } from './0002-key-results.ts';

/** In the order in which they are applied. */
export const migrations = [Goals, KeyResults];
