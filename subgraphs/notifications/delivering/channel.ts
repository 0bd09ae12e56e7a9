import type { Environment } from '@trellis/kernel/config';
import type { SecretKey } from '@trellis/kernel/secrets';
import type { Frequency } from '../domain/frequency.ts';
import type { Topic } from '../domain/notice.ts';
import type { NotificationRow } from '../persistence/notification-row.ts';

/** Whom a message is for, as the directory knows them. */
export type Recipient = {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly timeZone: string;
  readonly locale: string;
};

/** What one person is told at once: one notification, several about the same, or a digest. */
export type Message = {
  /** The same on every attempt, so that the other side can know it again. */
  readonly id: string;
  readonly recipient: Recipient;
  readonly notifications: readonly NotificationRow[];
  readonly isDigest: boolean;
};

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly providerMessageId?: string }
  | {
      readonly kind: 'failed';
      /** Fit to be seen by an administrator: no secret, no inner address. */
      readonly reason: string;
      /** Further attempts would end the same. */
      readonly isFinal?: boolean;
      /** The other side asked not to be tried again before this. */
      readonly retryAfterMs?: number;
    };

/**
 * A way to reach a person. All there is to a channel is one file that exports one: whether it is used, for
 * which topics by default, how it sends, and after which pauses it tries again.
 */
export type Channel = {
  /** As preferences and deliveries name it, such as `EMAIL`. */
  readonly name: string;
  /** How soon it tells of each topic, for whoever has set nothing else. */
  readonly defaults: Readonly<Record<Topic, Frequency>>;
  /** Pauses before the second attempt and each one after it, in milliseconds; none left: given up. */
  readonly retryAfterMs: readonly number[];
  /** Never rejects for what the other side does. The signal ends an attempt that takes too long. */
  readonly send: (message: Message, options: { signal: AbortSignal }) => Promise<Outcome>;
  readonly close?: () => Promise<void>;
};

/** What a channel is made from. */
export type ChannelParts = {
  /** Where it finds its settings. */
  readonly environment: Environment;
  readonly secretKey: SecretKey;
  /** Links to routes for anybody begin with it, such as `<publicUrl>/notifications/unsubscribe/…`. */
  readonly publicUrl: string;
};

/** What a file of `channels/` exports as `createChannel`. Null: it is not configured. */
export type CreateChannel = (parts: ChannelParts) => Channel | null;
