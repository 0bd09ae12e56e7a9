import { Notifications } from './0001-notifications.ts';
import { DeletedWorkspaces } from './0002-deleted-workspaces.ts';
import { Deliveries } from './0003-deliveries.ts';
import { Preferences } from './0004-preferences.ts';
import { Webhooks } from './0005-webhooks.ts';

/** In the order in which they are applied. */
export const migrations = [Notifications, DeletedWorkspaces, Deliveries, Preferences, Webhooks];
