import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, type SecretKey } from '@trellis/kernel/secrets';
import { TOPICS, type Topic } from '../domain/notice.ts';

const ID_BYTES = 16;
const MAC_BYTES = 16;

/** What somebody no longer wants to be told, and where. */
export type Unsubscription = {
  readonly userId: string;
  readonly channel: string;
  readonly topics: readonly Topic[];
};

/** A token that lets whoever holds it unsubscribe, and nothing else. It is as short as links should be. */
export function signUnsubscription(
  secretKey: SecretKey,
  { userId, channel, topics }: Unsubscription,
): string {
  const said = Buffer.concat([toBytes(userId), Buffer.from([channel, ...topics].join(' '))]);
  return Buffer.concat([macOf(secretKey, said), said]).toString('base64url');
}

/** What a token stands for; null when it is not one of ours. */
export function readUnsubscription(secretKey: SecretKey, token: string): Unsubscription | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= MAC_BYTES + ID_BYTES) return null;
  const said = bytes.subarray(MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), macOf(secretKey, said))) return null;
  const [channel = '', ...words] = said.subarray(ID_BYTES).toString().split(' ');
  const topics = TOPICS.filter((topic) => words.includes(topic));
  return { userId: toId(said.subarray(0, ID_BYTES)), channel, topics };
}

function macOf(secretKey: SecretKey, said: Uint8Array): Buffer {
  const key = deriveKey(secretKey, 'notifications.unsubscribe');
  return createHmac('sha256', key).update(said).digest().subarray(0, MAC_BYTES);
}

function toBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function toId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
