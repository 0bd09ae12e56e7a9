import { Notifications } from './0001-notifications.ts';

/** In the order in which they are applied. */
export const migrations = [Notifications];
