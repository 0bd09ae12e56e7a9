import {
  ApiKeyCreated,
  ApiKeyRevoked,
  PasswordChanged,
  RefreshReuseDetected,
  SignInFailed,
} from '@trellis/accounts/events';
import { type Reaction, react } from '@trellis/kernel/messaging/reaction';
import { noticesOfSecurity } from '../domain/account-notices.ts';
import { WebhookChanged } from '../events.ts';
import { adminIdsOf } from '../persistence/directory.ts';
import { countFailedSignIn } from '../persistence/failed-sign-ins.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import type { Tell } from './tell.ts';

const OF_USERS = [
  [PasswordChanged, 'password-changed'],
  [RefreshReuseDetected, 'refresh-reused'],
] as const;
const OF_KEYS = [
  [ApiKeyCreated, 'key-created'],
  [ApiKeyRevoked, 'key-revoked'],
] as const;

/** Who hears of what touches the safety of an account or of a workspace. */
export function securityReactions(tell: Tell): readonly Reaction[] {
  const ofUsers = OF_USERS.map(([definition, is]) =>
    react(definition, (scope) =>
      tell(scope, noticesOfSecurity(scope.event.data.userId, { is }), { isPersonal: true }),
    ),
  );
  const ofKeys = OF_KEYS.map(([definition, is]) =>
    react(definition, (scope) => {
      const { ownerId, name: title } = scope.event.data;
      return tell(scope, noticesOfSecurity(ownerId, { is, title }));
    }),
  );
  const ofFailures = react(SignInFailed, async (scope) => {
    const { event, em } = scope;
    const { userId } = event.data;
    const failure = { eventId: event.id, userId, at: event.time };
    if (await countFailedSignIn(em.getKysely<NotificationsDatabase>(), failure))
      await tell(scope, noticesOfSecurity(userId, { is: 'sign-in-failed' }), { isPersonal: true });
  });
  // What the system turns off, the ADMINs of the workspace must know.
  const ofWebhooks = react(WebhookChanged, async (scope) => {
    const { event, em } = scope;
    const { change, host: title } = event.data;
    if (change !== 'DISABLED') return;
    const adminIds = await adminIdsOf(em.getKysely<NotificationsDatabase>(), event.workspaceid);
    await tell(
      scope,
      adminIds.flatMap((id) => noticesOfSecurity(id, { is: 'webhook-disabled', title })),
    );
  });
  return [...ofUsers, ...ofKeys, ofFailures, ofWebhooks];
}
