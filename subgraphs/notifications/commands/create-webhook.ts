import { creationChanges, transact, validate } from '@trellis/kernel/command';
import { identityOf } from '@trellis/kernel/context';
import { alreadyExists, limitExceeded } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { clientId } from '@trellis/kernel/text';
import { sql } from 'kysely';
import * as z from 'zod';
import type { NotificationsContext } from '../context.ts';
import { WebhookChanged } from '../events.ts';
import type { CreateWebhookInput } from '../generated/resolvers.ts';
import { WebhookRecord } from '../persistence/webhook-record.ts';
import { enterAsAdmin } from '../webhooks/enter.ts';
import { checkAddress } from '../webhooks/guard/check-address.ts';
import { newWebhookSecret } from '../webhooks/secrets.ts';
import { webhookData } from '../webhooks/webhook-data.ts';
import { description, eventTypes } from '../webhooks/webhook-fields.ts';
import type { WebhookResult } from '../webhooks/webhook-result.ts';

const MAX_WEBHOOKS = 20;

const fields = z.object({
  id: clientId.nullish(),
  eventTypes,
  description: description.nullish(),
});

/** Lets a program of others know of what happens in a workspace. */
export async function createWebhook(context: NotificationsContext, input: CreateWebhookInput) {
  const { workspaceId } = input;
  requireRole(identityOf(context), workspaceId, 'ADMIN');
  const valid = validate(fields, input);
  // Asks the DNS, and no transaction should wait for that.
  const url = await checkAddress(input.url, context.webhooks);
  // Not part of the transaction's answer, which is stored: whoever repeats the call gets none.
  let shown: string | null = null;
  const result = await transact(
    context,
    { command: 'createWebhook', input },
    async (scope): Promise<WebhookResult> => {
      const { em, append, now } = scope;
      await enterAsAdmin(scope, workspaceId);
      const id = valid.id ?? newId();
      if (await em.findOne(WebhookRecord, { id }, { filters: false }))
        throw alreadyExists(['id'], 'A webhook with this id exists.');
      await sql`
        select pg_advisory_xact_lock(hashtextextended(${`webhooks of ${workspaceId}`}, 0))`.execute(
        em.getKysely<object>(),
      );
      if ((await em.count(WebhookRecord, { workspaceId, deletedAt: null })) >= MAX_WEBHOOKS)
        throw limitExceeded(
          ['workspaceId'],
          MAX_WEBHOOKS,
          `A workspace has at most ${MAX_WEBHOOKS} webhooks.`,
        );
      const { secret, hint } = newWebhookSecret();
      shown = secret;
      const told = {
        url,
        eventTypes: valid.eventTypes,
        description: valid.description ?? null,
        isEnabled: true,
      };
      const webhook = em.create(WebhookRecord, {
        ...told,
        id,
        version: 1,
        workspaceId,
        disabledReason: null,
        secretSealed: context.webhooks.secrets.seal(secret, id),
        secretHint: hint,
        secretRotatedAt: null,
        previousSecretSealed: null,
        previousSecretUntil: null,
        failingSince: null,
        createdAt: now(),
        updatedAt: now(),
        deletedAt: null,
      });
      const data = webhookData(webhook, 'CREATED', creationChanges(told));
      return { webhookId: id, cursor: append(WebhookChanged, webhook, data) };
    },
  );
  return { ...result, secret: shown as string | null };
}
