import { Audit } from './0001-audit.ts';

/** In the order in which they are applied. */
export const migrations = [Audit];
