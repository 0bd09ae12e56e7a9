import { UserUpdated } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { keepName } from '../persistence/directory.ts';

/** Whoever takes another name is called by it in what is told from now on. */
export const onUserUpdated = react(UserUpdated, ({ em, event }) => keepName(em, event.data));
