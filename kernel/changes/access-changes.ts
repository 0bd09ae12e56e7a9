import * as z from 'zod';
import { ROLES } from '../identity.ts';

/**
 * What somebody may do has become less, or other, than their access token says: a role in a workspace
 * (null: none any more), a workspace that is gone, a session or an API key that ended.
 */
export const accessChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('membership'),
    userId: z.uuid(),
    workspaceId: z.uuid(),
    role: z.enum(ROLES).nullable(),
  }),
  z.object({ kind: z.literal('workspace-deleted'), workspaceId: z.uuid() }),
  z.object({ kind: z.literal('session-ended'), sessionId: z.uuid() }),
  z.object({ kind: z.literal('api-key-ended'), apiKeyId: z.uuid() }),
]);
export type AccessChange = z.infer<typeof accessChange>;

/**
 * The topic `accounts.access`: the fast way by which changes of access reach the gateways. It may
 * lose what is sent while nobody listens; the short life of access tokens is the bound then.
 */
export interface AccessTopic {
  /** Never rejects. */
  publish(changes: readonly AccessChange[]): Promise<void>;
  /** Answers how to stop listening. */
  listen(onChange: (change: AccessChange) => void): Promise<() => void>;
  close(): Promise<void>;
}
