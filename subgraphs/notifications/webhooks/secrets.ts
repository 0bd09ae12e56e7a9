import { createHmac, randomBytes } from 'node:crypto';
import { deriveKey, type SecretKey, seal, unseal } from '@trellis/kernel/secrets';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
const HINT_LENGTH = 4;

/** Keeps the secrets that calls are signed with. */
export type WebhookSecrets = {
  readonly seal: (secret: string, webhookId: string) => string;
  readonly unseal: (sealed: string, webhookId: string) => string;
};

export function createWebhookSecrets(secretKey: SecretKey): WebhookSecrets {
  const key = deriveKey(secretKey, 'notifications.webhook-secrets');
  return {
    seal: (secret, webhookId) => seal(key, secret, webhookId),
    unseal: (sealed, webhookId) => unseal(key, sealed, webhookId),
  };
}

/** A secret in the form of the Standard Webhooks specification, and what may be shown of it afterwards. */
export function newWebhookSecret(): { secret: string; hint: string } {
  const secret = PREFIX + randomBytes(SECRET_BYTES).toString('base64');
  return { secret, hint: secret.slice(-HINT_LENGTH) };
}

/**
 * The headers that prove by whom the bytes are (Standard Webhooks): one signature for each secret, so that
 * receivers can change over in their own time.
 *
 * @param call.at of this attempt; the id stays the same on all
 */
export function signatureHeaders(
  secrets: readonly string[],
  call: { id: string; at: Date; body: Buffer },
): Record<string, string> {
  const timestamp = String(Math.floor(call.at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const signed = createHmac('sha256', key).update(`${call.id}.${timestamp}.`).update(call.body);
    return `v1,${signed.digest('base64')}`;
  });
  return {
    'webhook-id': call.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
